// SPDX-License-Identifier: Apache-2.0
#include "ui/session/project_bookmarks.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

bool isOfEvent(const Bookmark& bookmark, const std::string& store) {
    return (bookmark.store.empty() || bookmark.store == store) && (!bookmark.eventId.empty() || bookmark.position);
}

/// `Order/o-17`; an id alone where no type stands before it.
AggregateId aggregateIn(const std::string& path) {
    const auto slash = path.find('/');
    return slash == std::string::npos ? AggregateId{{}, path} : AggregateId{path.substr(0, slash), path.substr(slash + 1)};
}

NotedEvent notedOf(const Bookmark& bookmark) {
    NotedEvent noted;
    noted.event.id.text = bookmark.eventId;
    if (bookmark.position)
        noted.event.position = Position{*bookmark.position};
    noted.event.aggregate = aggregateIn(bookmark.aggregate);
    noted.note = bookmark.note;
    return noted;
}

Bookmark bookmarkOf(const NotedEvent& noted, const std::string& store) {
    Bookmark bookmark{store, noted.event.id.text, std::nullopt, noted.event.aggregate.path(), noted.note};
    if (noted.event.position)
        bookmark.position = noted.event.position->value;
    return bookmark;
}

bool isSame(const Bookmark& bookmark, const NotedEvent& noted) {
    return bookmark.eventId == noted.event.id.text && bookmark.note == noted.note
        && bookmark.position == (noted.event.position ? std::optional(noted.event.position->value) : std::nullopt);
}

} // namespace

std::vector<NotedEvent> bookmarksIn(const ProjectDocument& project, const std::string& store) {
    std::vector<NotedEvent> all;
    for (const Bookmark& bookmark : project.bookmarks())
        if (isOfEvent(bookmark, store))
            all.push_back(notedOf(bookmark));
    return all;
}

ProjectDocument withBookmarks(const ProjectDocument& project, const std::string& store, const std::vector<NotedEvent>& bookmarks) {
    ProjectDocument edited = project;
    for (std::size_t at = project.bookmarks().size(); at-- > 0;) {
        const Bookmark& known = project.bookmarks()[at];
        const bool stays = !isOfEvent(known, store)
            || std::any_of(bookmarks.begin(), bookmarks.end(), [&](const NotedEvent& noted) { return isSame(known, noted); });
        if (!stays)
            edited = edited.withoutBookmark(at);
    }
    for (const NotedEvent& noted : bookmarks) {
        const bool known = std::any_of(edited.bookmarks().begin(), edited.bookmarks().end(),
            [&](const Bookmark& bookmark) { return isOfEvent(bookmark, store) && isSame(bookmark, noted); });
        if (!known)
            edited = edited.withBookmark(bookmarkOf(noted, store));
    }
    return edited;
}

BookmarkKeeper projectKeeper(ProjectSession& project) {
    return {[&project] {
                return project.project() && project.use() ? bookmarksIn(project.project()->document, project.use()->store.name)
                                                          : std::vector<NotedEvent>();
            },
        [&project](const std::vector<NotedEvent>& all) {
            if (project.use())
                project.edit([all, store = project.use()->store.name](
                                 const ProjectDocument& document) { return withBookmarks(document, store, all); });
        }};
}

} // namespace leftfold::ui
