"""The words of the keyboard's help: what each key does, and on which screen."""

from __future__ import annotations

from app.words.catalogue import Message
from app.words.visit import back_to_desk

title = Message("desk", "Keys")
help_tip = Message("desk", "Which keys do what")

everywhere = Message("desk", "Everywhere")
window = Message("desk", "The window")
desk = Message("desk", "At the desk")
visit = Message("desk", "At a visit")
comparison = Message("desk", "Two visits compared")
trend = Message("desk", "Over the visits")
many = Message("desk", "Many clients")

held = Message("desk", "Where the keyboard is")

next_stop = Message("desk", "To the next control, or group of controls")
go_about = Message("desk", "Within a group: to the one beside it")
press = Message("desk", "Press it")
push_body = Message("desk", "On the body: push it about")
zoom_body = Message("desk", "On the body: nearer, farther, the whole body")
walk_regions = Message("desk", "On the body: from region to region")
mark_region = Message("desk", "On a region: mark it, or take its mark away")
felt = Message("desk", "In Hands: how tender or tight; not felt")
minutes = Message("desk", "In Plan: more, fewer minutes; keep them")

this_help = Message("desk", "Show these keys")
lock = Message("desk", "Lock the desk (of an encrypted register)")
find = Message("desk", "Search clients; ↓ goes through the list, Enter to the client")
new_client = Message("desk", "New client")
undo = Message("desk", "Undo")
redo = Message("desk", "Redo")
new_visit = Message("desk", "New visit")
open_last = Message("desk", "Open the last visit")
compare = Message("desk", "Compare the last two visits")
over_visits = Message("desk", "See all visits over time")
many_clients = Message("desk", "See many clients together")
view = Message("desk", "Turn the body: back, front, left, right, left sole, right sole")
close_ups = Message("desk", "Close-ups of pelvis, face, hands and feet")
page = Message("desk", "Turn to a page, in their order")
draw = Message("desk", "Draw")
fill = Message("desk", "Fill a region")
erase = Message("desk", "Erase")
erase_mark = Message("desk", "Remove a mark")
regions = Message("desk", "Regions as a list, or the body again")
look = Message("desk", "Look at what lies beneath")
layers = Message("desk", "Layers of the body")
export = Message("desk", "Export")
hand_over = Message("desk", "Hand the tablet over")
finish = Message("desk", "Finish the visit")
back = back_to_desk
pair_before = Message("desk", "The two visits before")
pair_after = Message("desk", "The two visits after")
play = Message("desk", "Play or pause")
