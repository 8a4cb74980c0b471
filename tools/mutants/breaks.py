"""The one-line breaks that can be made in a module, found in its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_SUMS: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*"}
_OPTIONS = ("frozen", "slots", "kw_only", "strict", "repr")
"""Arguments that hold nothing a program does when it is right: a class without slots works the same."""


@dataclass(frozen=True, slots=True)
class Break:
    """One place of a module with what is to stand there instead; offsets count bytes."""

    module: str
    function: str
    """The qualified name of the function around it; empty where the module itself is."""
    line: int
    start: int
    end: int
    instead: str

    def applied(self, source: bytes) -> bytes:
        """The module's source, broken."""
        return source[: self.start] + self.instead.encode() + source[self.end :]

    def text(self, source: bytes) -> str:
        """The text of the line on which the break begins, without the blanks around it."""
        return source.splitlines()[self.line - 1].decode().strip()

    def told(self, source: bytes) -> str:
        """The break in one line."""
        was = " ".join(source[self.start : self.end].decode().split())
        return f"{self.module}:{self.line}  {was}  →  {self.instead}"


def breaks(module: str, source: bytes) -> Iterator[Break]:
    """Every break of a module that can be tried, in the order of its lines."""
    lines = [0]
    for line in source.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    for function, node in _nodes(ast.parse(source), ""):
        for broken, instead in _broken(node):
            assert broken.end_lineno is not None
            assert broken.end_col_offset is not None
            start = lines[broken.lineno - 1] + broken.col_offset
            end = lines[broken.end_lineno - 1] + broken.end_col_offset
            yield Break(module, function, broken.lineno, start, end, instead)


def _nodes(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
    """All nodes in order that are carried out, each with the name of the function around it."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list") or _is_for_types_alone(node):
            continue
        for part in value if isinstance(value, list) else [value]:
            if not isinstance(part, ast.AST) or (isinstance(part, ast.keyword) and part.arg in _OPTIONS):
                continue
            inner = function
            if isinstance(part, ast.FunctionDef):
                inner = f"{function}{part.name}.<locals>."
            elif isinstance(part, ast.ClassDef):
                inner = f"{function}{part.name}."
            yield function.removesuffix(".<locals>."), part
            yield from _nodes(part, inner)


def _is_for_types_alone(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _broken(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            yield node, f"({ast.unparse(left)} {_COMPARISONS[type(operator)]} {ast.unparse(right)})"
        case ast.BoolOp(op=operator, values=values):
            other = " or " if isinstance(operator, ast.And) else " and "
            yield node, f"({other.join(f'({ast.unparse(value)})' for value in values)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, f"bool({ast.unparse(operand)})"
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _SUMS:
            if not any(isinstance(part, ast.Constant | ast.JoinedStr) for part in (left, right)):
                yield node, f"({ast.unparse(left)} {_SUMS[type(operator)]} {ast.unparse(right)})"
        case ast.Constant(value=bool(value)):
            yield node, repr(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield node, repr(value + 1)
        case ast.Raise() | ast.Expr(value=ast.Call()):
            yield node, "pass"
        case ast.If(test=test):
            yield test, "False"
        case _:
            return
