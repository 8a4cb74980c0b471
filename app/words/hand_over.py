"""The words of the desk about handing over: the button, the PIN, the recovery code."""

from __future__ import annotations

HAND_OVER = "Hand over"
HAND_OVER_TIP = "Give the tablet to the client; the desk stays shut until you enter your PIN"

PIN = "PIN for handing over"
PIN_LINE = "Clients can leave their screen only with it."
SET_PIN = "Choose a PIN…"
CHANGE_PIN = "Change PIN…"

CHOOSE_TITLE = "Choose a PIN"
CHOOSE_LINE = (
    "Four digits or more. While a client has the tablet, only this PIN leads back to your desk and to your "
    "other clients."
)
AGAIN_TITLE = "Once more"
AGAIN_LINE = "Enter the same PIN again."
NOT_THE_SAME = "The two were not the same. Choose a PIN again."
CANCEL = "Cancel"

CODE_TITLE = "Your recovery code"
CODE_LINE = (
    "It opens the door if you forget the PIN. This is the only time it is shown: print it or write it down, "
    "and keep it where no client sees it."
)
FORMER_CODE_LINE = "A code that you kept before is no longer valid."
SAVE_CODE = "Save a page to print…"
CODE_FILE = "Nerveline recovery code.pdf"
PDF_FILES = "Page to print (*.pdf)"
CODE_KEPT = "I have kept it"
CODE_PAGE_TITLE = "Nerveline: recovery code"
CODE_PAGE_LINE = (
    "Opens the client's screen when the PIN is forgotten: choose “PIN forgotten?”, enter these digits, and "
    "choose a new PIN. Keep this page where no client sees it."
)
