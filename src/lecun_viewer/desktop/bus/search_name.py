"""The name of the search service on the bus. It stands in the files that lead desktops there, so it never changes."""

SEARCH_NAME = "io.github.lecun_viewer.viewer.SearchProvider"
