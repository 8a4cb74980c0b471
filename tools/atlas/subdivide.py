"""One step of Catmull–Clark subdivision as a matrix, so that every body and pose is smoothed the same way."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse

Faces = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Subdivision:
    """New vertices = matrix @ old vertices; the triangles and mirror partners number the new ones."""

    matrix: sparse.csr_matrix
    triangles: Faces
    mirror: npt.NDArray[np.int32]


def subdivided(quads: Faces, mirror: npt.NDArray[np.int32], vertices: npt.NDArray[np.float64]) -> Subdivision:
    """Each quad becomes four, cut into triangles alike on both sides of the body; the new vertices stand
    as kept corners, then edges, then faces."""
    kept = np.unique(quads)
    edges, edge_of = _edges(quads)
    count = len(vertices)
    to_faces = _mean(quads, count)
    to_edges, rim = _edge_points(edges, edge_of, to_faces, count)
    to_corners = _corner_points(kept, quads, edges, rim, to_faces, count)
    matrix = sparse.csr_matrix(sparse.vstack([to_corners, to_edges, to_faces]))
    corner_of = np.full(count, -1, dtype=np.int32)
    corner_of[kept] = np.arange(len(kept))
    first_edge, first_face = len(kept), len(kept) + len(edges)
    middles = first_face + np.arange(len(quads))
    small = np.concatenate(
        [
            np.stack(
                [corner_of[quads[:, k]], first_edge + edge_of[:, k], middles, first_edge + edge_of[:, k - 1]],
                axis=1,
            )
            for k in range(4)
        ]
    ).astype(np.int32)
    pairs = np.concatenate(
        [
            corner_of[mirror[kept]],
            first_edge + _rows(np.sort(mirror[edges], axis=1), edges),
            first_face + _rows(np.sort(mirror[quads], axis=1), np.sort(quads, axis=1)),
        ]
    ).astype(np.int32)
    # Every small quad is cut from the old corner to the face's middle: the same cut on both sides.
    triangles = np.concatenate([small[:, [0, 1, 2]], small[:, [0, 2, 3]]])
    return Subdivision(matrix, triangles, pairs)


def _edges(quads: Faces) -> tuple[Faces, Faces]:
    """The edges, sorted ends, and for each quad its four edges: edge k runs from corner k to corner k + 1."""
    ends = np.sort(np.stack([quads, np.roll(quads, -1, axis=1)], axis=2).reshape(-1, 2), axis=1)
    edges, inverse = np.unique(ends, axis=0, return_inverse=True)
    return edges.astype(np.int32), inverse.reshape(-1, 4).astype(np.int32)


def _mean(members: Faces, count: int) -> sparse.csr_matrix:
    rows = np.repeat(np.arange(len(members)), members.shape[1])
    share = np.full(members.size, 1 / members.shape[1])
    return sparse.csr_matrix((share, (rows, members.ravel())), shape=(len(members), count))


def _edge_points(
    edges: Faces, edge_of: Faces, to_faces: sparse.csr_matrix, count: int
) -> tuple[sparse.csr_matrix, npt.NDArray[np.bool_]]:
    """Inner edges: mean of both ends and both faces; edges on a rim: mean of both ends."""
    faces = np.repeat(np.arange(len(edge_of)), 4)
    beside = sparse.csr_matrix(
        (np.ones(edge_of.size), (edge_of.ravel(), faces)), shape=(len(edges), len(edge_of))
    )
    rim = np.asarray(beside.sum(axis=1)).ravel() < 2
    inner = sparse.diags(np.where(rim, 0.0, 0.25)) @ beside @ to_faces
    return sparse.csr_matrix(sparse.diags(np.where(rim, 1.0, 0.5)) @ _mean(edges, count) + inner), rim


def _corner_points(
    kept: Faces,
    quads: Faces,
    edges: Faces,
    rim: npt.NDArray[np.bool_],
    to_faces: sparse.csr_matrix,
    count: int,
) -> sparse.csr_matrix:
    """Inner corners by Catmull and Clark's (F + 2R + (n − 3)P) / n; corners on a rim as on a cubic spline."""
    ones = np.ones(quads.size)
    around = sparse.csr_matrix(
        (ones, (quads.ravel(), np.repeat(np.arange(len(quads)), 4))), shape=(count, len(quads))
    )
    valence = np.maximum(np.asarray(around.sum(axis=1)).ravel(), 1)
    face_mean = sparse.diags(1 / valence) @ around @ to_faces
    ends = np.repeat(np.arange(len(edges)), 2)
    meeting = sparse.csr_matrix((np.ones(edges.size), (edges.ravel(), ends)), shape=(count, len(edges)))
    degree = np.maximum(np.asarray(meeting.sum(axis=1)).ravel(), 1)
    edge_mean = sparse.diags(1 / degree) @ meeting @ _mean(edges, count)
    identity = sparse.identity(count)
    smooth = sparse.diags(1 / valence) @ (face_mean + 2 * edge_mean + sparse.diags(valence - 3) @ identity)
    rim_edges = sparse.csr_matrix(meeting[:, rim])
    on_rim = np.asarray(rim_edges.sum(axis=1)).ravel() > 0
    along = (
        sparse.diags(1 / np.maximum(np.asarray(rim_edges.sum(axis=1)).ravel(), 1))
        @ rim_edges
        @ _mean(edges[rim], count)
    )
    spline = 0.5 * identity + 0.5 * along
    rule = (
        sparse.diags(np.where(on_rim, 0.0, 1.0)) @ smooth + sparse.diags(np.where(on_rim, 1.0, 0.0)) @ spline
    )
    return sparse.csr_matrix(sparse.csr_matrix(rule)[kept])


def _rows(wanted: Faces, table: Faces) -> npt.NDArray[np.intp]:
    """For each row of `wanted` its place in `table`, which holds it exactly once."""
    order, other = np.lexsort(table.T), np.lexsort(wanted.T)
    place = np.empty(len(wanted), dtype=np.intp)
    place[other] = order
    return place
