// Material's search, which needs scripts anyway, has no name for those who cannot see it.
document.querySelector(".md-search[role=dialog]")?.setAttribute("aria-label", "Search");
