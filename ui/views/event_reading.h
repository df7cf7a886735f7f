// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/bookmarks.h"
#include "ui/views/event_columns.h"
#include "ui/views/event_export.h"
#include "ui/views/page_description.h"
#include "ui/views/selection_copy.h"

class QHBoxLayout;
class QPushButton;
class QSettings;

namespace leftfold::ui {

class BookmarkPane;
class FindBar;
class ProjectSession;
class SearchField;

/// What a person does with the log beside scrolling: choosing columns, going somewhere, finding, marking, copying, exporting.
/// The page has the table; this has the rest, with its actions and keys.
class EventReading : public QObject {
    Q_OBJECT
public:
    EventReading(Workspace& workspace, RowTable& table, EventTableModel& model, QWidget* page);

    EventColumns& columns() { return m_columns; }
    EventExport& exporting() { return m_export; }
    Bookmarks& bookmarks() { return m_bookmarks; }
    FindBar& findBar() { return *m_find; }
    /// Bookmarks are kept in the project of the open store, where it has one, else in its settings.
    void keepIn(QSettings& settings, ProjectSession* project = nullptr);
    /// Puts the buttons into the head of the page.
    void addButtons(QHBoxLayout& head);
    /// Goes to the event, read again from the store.
    void goTo(const EventRef& event);
    /// Goes to the first event of that moment or later; tells where there is none.
    void goTo(Instant moment);
    /// The part of a row's menu that is about the selection.
    void fillMenu(QMenu& menu);
    std::vector<PageKey> keys() const;
    /// For the palette.
    std::vector<PaletteEntry> actions() const;

Q_SIGNALS:
    void told(const QString& sentence);
    void failed(const leftfold::Error& error);

private:
    QAction* addAction(const QString& name, const QKeySequence& keys, const std::function<void()>& run);
    void addActions();
    void connectParts();
    void toggleBookmark();
    void editNote();
    void showHidden(const Event& event);
    void goToBookmark(const NotedEvent* noted);
    void exportAll();
    void openBookmarks(QSettings& settings, ProjectSession* project);
    BookmarkKeeper settingsKeeper(QSettings& settings) const;
    QPoint belowHead() const;

    Workspace& m_workspace;
    RowTable& m_table;
    EventTableModel& m_model;
    QWidget* m_page;
    EventColumns m_columns;
    SelectionCopy m_copy;
    EventExport m_export;
    Bookmarks m_bookmarks;
    FindBar* m_find = nullptr;
    BookmarkPane* m_pane = nullptr;
    QPushButton* m_more = nullptr;
    std::vector<QAction*> m_actions;
    Latest m_going;
};

} // namespace leftfold::ui
