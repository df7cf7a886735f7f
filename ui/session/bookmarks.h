// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "ui/session/place_history.h"
#include <QObject>
#include <functional>

namespace leftfold::ui {

/// An event that somebody wants to find again, and why.
struct NotedEvent {
    EventRef event;
    std::string type;
    std::string note; ///< may be empty

    bool operator==(const NotedEvent&) const = default;
};

/// The bookmarks as a list of objects, for settings and documents: `event_id`, `position`, `aggregate_type`, …, `note`.
Value bookmarksValue(const std::vector<NotedEvent>& bookmarks);
/// What is no bookmark is left out.
std::vector<NotedEvent> bookmarksOf(const Value& list);

/// Where the bookmarks of the open store are kept: its settings, or the document of a project. Called on the window's thread.
struct BookmarkKeeper {
    std::function<std::vector<NotedEvent>()> load;
    std::function<void(const std::vector<NotedEvent>&)> save;
};

/// The bookmarks of the open store, in the order of its log. Window's thread only.
class Bookmarks : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Takes what the keeper has; every change is saved there.
    void open(BookmarkKeeper keeper);
    void close();

    const std::vector<NotedEvent>& all() const { return m_all; }
    bool contains(const Event& event) const;
    /// Null where the event has none.
    const NotedEvent* find(const EventRef& event) const;
    /// Sets one, or takes it away with its note.
    void toggle(const Event& event);
    void remove(const EventRef& event);
    /// Sets one where there is none yet.
    void setNote(const Event& event, const std::string& note);
    void setNote(const EventRef& event, const std::string& note);
    /// The bookmark behind (before) that event in the log, round at the end; null where there is none at all.
    const NotedEvent* next(const std::optional<Event>& from) const;
    const NotedEvent* previous(const std::optional<Event>& from) const;

Q_SIGNALS:
    void changed();

private:
    void insert(NotedEvent noted);
    void keep();

    BookmarkKeeper m_keeper;
    std::vector<NotedEvent> m_all;
};

} // namespace leftfold::ui
