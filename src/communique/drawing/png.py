"""SVG to PNG, by resvg where it is installed (3 MB, no system library)."""

from __future__ import annotations

from communique.errors import StoreError


def render(svg: str, scale: float = 2.0) -> bytes:
    """The picture as PNG, `scale` pixels for each unit. Raises StoreError where resvg is not installed."""
    try:
        from resvg_py import svg_to_bytes  # type: ignore[import-not-found,unused-ignore]
    except ImportError as error:
        raise StoreError(
            "PNG needs resvg", remedy="pip install 'communique[png]', or write .svg and convert it elsewhere"
        ) from error
    return bytes(svg_to_bytes(svg_string=svg, zoom=scale, font_family="DejaVu Sans", sans_serif_family="DejaVu Sans"))
