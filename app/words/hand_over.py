"""The words of the desk about handing over: the button, the PIN, the recovery code."""

from __future__ import annotations

from app.words.catalogue import Message

hand_over = Message("hand over", "Hand over")
hand_over_tip = Message(
    "hand over", "Give the tablet to the client; the desk stays shut until you enter your PIN"
)

pin = Message("hand over", "PIN for handing over")
pin_line = Message("hand over", "Clients can leave their screen only with it.")
set_pin = Message("hand over", "Choose a PIN…")
change_pin = Message("hand over", "Change PIN…")

choose_title = Message("hand over", "Choose a PIN")
choose_line = Message(
    "hand over",
    "Four digits or more. While a client has the tablet, only this PIN leads back to your desk and to your "
    "other clients.",
)

choose_own_line = Message("hand over", "Four digits or more, which nobody else in the practice knows.")

again_line = Message("hand over", "Enter the same PIN again.")
not_the_same = Message("hand over", "The two were not the same. Choose a PIN again.")

code_title = Message("hand over", "Your recovery code")
code_line = Message(
    "hand over",
    "It opens the door if you forget the PIN. This is the only time it is shown: print it or write it down, "
    "and keep it where no client sees it.",
)
former_code_line = Message("hand over", "A code that you kept before is no longer valid.")
save_code = Message("hand over", "Save a page to print…")
code_file = Message("hand over", "Nerveline recovery code.pdf")
pdf_files = Message("hand over", "Page to print (*.pdf)")
code_kept = Message("hand over", "I have kept it")
code_page_title = Message("hand over", "Nerveline: recovery code")
code_page_line = Message(
    "hand over",
    "Opens the client's screen when the PIN is forgotten: choose “PIN forgotten?”, enter these digits, and "
    "choose a new PIN. Keep this page where no client sees it.",
)
