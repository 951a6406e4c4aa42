"""The digest of a table's content: the same for the same values, whatever library, part files or row groups hold them.

Each column, each field inside it and each list's elements make a sequence of values under a path: `headline`,
`attendees[]`, `attendees[].name`. A sequence is hashed (SHA-256) as three streams; numbers are little-endian:

- `present`: one byte for each value, 1, or 0 where it is null.
- `sizes`: eight bytes for each list that is not null, how many elements it has; or for each text, how many bytes.
- `values`: the values that are not null: a text's bytes in UTF-8; eight bytes of an integer, or of a date's days since
  1970-01-01; sixteen bytes of a decimal's millionths.

Streams without bytes are left out. The digest is the SHA-256 of the lines `<path> <stream> <hexadecimal hash>`, each
closed by a line feed, sorted by their bytes. It is taken piece by piece, in the order of the rows, from Arrow's memory.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

_MILLIONTHS = pa.decimal128(38, 6)


class ContentDigest:
    """The digest of a table's content, taken in pieces.

    Example:
        >>> whole, pieces = ContentDigest(), ContentDigest()
        >>> table = pa.table({"name": ["刘继标", None, "丁福浩"]})
        >>> whole.update(table)
        >>> for start in range(3):
        ...     pieces.update(table.slice(start, 1))
        >>> whole.text() == pieces.text()
        True
    """

    def __init__(self) -> None:
        self._streams: defaultdict[tuple[str, str], hashlib._Hash] = defaultdict(hashlib.sha256)

    def update(self, rows: pa.Table | pa.RecordBatch) -> None:
        """Take in further rows, in the order of the table.

        Raises:
            TypeError: A column has a type that no table has.
        """
        for name, column in zip(rows.schema.names, rows.columns, strict=True):
            for chunk in column.chunks if isinstance(column, pa.ChunkedArray) else [column]:
                self._feed(name, chunk)

    def text(self) -> str:
        """The digest so far, as `sha256:` and 64 hexadecimal digits."""
        lines = [f"{path} {stream} {hash_.hexdigest()}\n".encode() for (path, stream), hash_ in self._streams.items()]
        return f"sha256:{hashlib.sha256(b''.join(sorted(lines))).hexdigest()}"

    def _add(self, path: str, stream: str, content: bytes | memoryview) -> None:
        if len(content):
            self._streams[path, stream].update(content)

    def _add_sizes(self, path: str, sizes: pa.Array) -> None:
        self._add(path, "sizes", sizes.to_numpy(zero_copy_only=False).astype("<i8").tobytes())

    def _feed(self, path: str, values: pa.Array) -> None:
        if values.null_count:
            self._add(path, "present", pc.cast(values.is_valid(), pa.uint8()).to_numpy().tobytes())
            values = values.drop_null()
        else:
            self._add(path, "present", b"\1" * len(values))
        if not len(values):
            return
        kind = values.type
        if pa.types.is_list(kind):
            self._add_sizes(path, pc.list_value_length(values))
            self._feed(f"{path}[]", values.flatten())
        elif pa.types.is_struct(kind):
            for field in kind:
                self._feed(f"{path}.{field.name}", pc.struct_field(values, field.name))
        elif pa.types.is_string(kind):
            self._add_sizes(path, pc.binary_length(values))
            _, offsets, data = values.buffers()
            first, last = np.frombuffer(offsets, np.int32)[[values.offset, values.offset + len(values)]]
            if last > first:
                self._add(path, "values", memoryview(data)[first:last])
        elif pa.types.is_integer(kind) or pa.types.is_date32(kind):
            numbers = values.cast(pa.int32()) if pa.types.is_date32(kind) else values
            self._add(path, "values", numbers.to_numpy().astype("<i8").tobytes())
        elif pa.types.is_decimal128(kind):
            millionths = values.cast(_MILLIONTHS)
            first, last = millionths.offset, millionths.offset + len(millionths)
            self._add(path, "values", memoryview(millionths.buffers()[1])[16 * first : 16 * last])
        else:
            raise TypeError(f"{path} is of type {kind}, which has no digest")
