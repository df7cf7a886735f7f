// SPDX-License-Identifier: Apache-2.0
#include "ui/views/event_reading.h"
#include "core/jobs/find_first.h"
#include "core/model/json_text.h"
#include "ui/models/event_table_model.h"
#include "ui/models/text_forms.h"
#include "ui/session/project_bookmarks.h"
#include "ui/session/store_settings.h"
#include "ui/views/bookmark_pane.h"
#include "ui/views/find_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_table.h"
#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>

namespace leftfold::ui {

EventReading::EventReading(Workspace& workspace, RowTable& table, EventTableModel& model, QWidget* page)
    : QObject(page)
    , m_workspace(workspace)
    , m_table(table)
    , m_model(model)
    , m_page(page)
    , m_columns(table, model, this)
    , m_copy({workspace, table, model, m_columns}, this)
    , m_export(workspace, page)
    , m_find(new FindBar(workspace, page))
    , m_pane(new BookmarkPane(m_bookmarks, page)) {
    m_table.setMultiple(true);
    connectParts();
    addActions();
}

void EventReading::connectParts() {
    connect(&m_copy, &SelectionCopy::told, this, &EventReading::told);
    connect(&m_copy, &SelectionCopy::failed, this, &EventReading::failed);
    connect(&m_export, &EventExport::told, this, &EventReading::told);
    connect(&m_export, &EventExport::failed, this, &EventReading::failed);
    connect(m_find, &FindBar::failed, this, &EventReading::failed);
    connect(m_find, &FindBar::left, &m_table, [this] { m_table.setFocus(); });
    connect(m_pane, &BookmarkPane::chosen, this, qOverload<const EventRef&>(&EventReading::goTo));
    connect(&m_bookmarks, &Bookmarks::changed, this,
        [this] { m_model.setBookmarked([this](const Event& event) { return m_bookmarks.contains(event); }); });
    connect(&m_workspace, &Workspace::closed, &m_bookmarks, &Bookmarks::close);
}

QAction* EventReading::addAction(const QString& name, const QKeySequence& keys, const std::function<void()>& run) {
    auto* action = new QAction(name, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    m_page->addAction(action);
    m_actions.push_back(action);
    return action;
}

void EventReading::addActions() {
    for (const CopyForm form : copyForms) {
        const QString name = tr("%1 (selected events)").arg(SelectionCopy::nameOf(form));
        QAction* copy = addAction(name, SelectionCopy::keysOf(form), [this, form] { m_copy.copy(form); });
        copy->setShortcutContext(Qt::WidgetWithChildrenShortcut); // the inspector copies what is its own
    }
    addAction(tr("Export the events…"), QKeySequence(QStringLiteral("Ctrl+E")), [this] { exportAll(); });
    addAction(tr("Find in the log"), QKeySequence(QStringLiteral("Ctrl+Shift+F")), [this] { m_find->open(); });
    addAction(tr("Find next"), QKeySequence(Qt::Key_F3), [this] { m_find->findNext(); });
    addAction(tr("Find previous"), QKeySequence(QStringLiteral("Shift+F3")), [this] { m_find->findPrevious(); });
    addAction(tr("Bookmark the selected event, or take its bookmark away"), QKeySequence(Qt::Key_B), [this] { toggleBookmark(); });
    addAction(tr("Note on the selected event"), QKeySequence(QStringLiteral("Shift+B")), [this] { editNote(); });
    addAction(tr("Bookmarks"), QKeySequence(QStringLiteral("Ctrl+B")), [this] { m_pane->open(belowHead()); });
    addAction(tr("Next bookmark"), QKeySequence(Qt::Key_F2), [this] { goToBookmark(m_bookmarks.next(m_workspace.selectedEvent())); });
    addAction(tr("Previous bookmark"), QKeySequence(QStringLiteral("Shift+F2")),
        [this] { goToBookmark(m_bookmarks.previous(m_workspace.selectedEvent())); });
    addAction(tr("Columns"), QKeySequence(QStringLiteral("Ctrl+Shift+L")), [this] {
        const RowHeader& header = m_table.columns();
        m_columns.openMenu(m_table.currentIndex().column(), header.mapToGlobal(header.rect().bottomLeft()));
    });
}

void EventReading::addButtons(QHBoxLayout& head) {
    auto* menu = new QMenu;
    menu->setObjectName(QStringLiteral("eventsMenu"));
    menu->addActions({m_actions.begin(), m_actions.end()});
    m_more = makeMenuButton(tr("More"), menu, ButtonKind::Quiet);
    m_more->setObjectName(QStringLiteral("eventsMore"));
    m_more->setToolTip(tr("Copy, export, find, bookmarks, columns"));
    head.addWidget(m_more);
}

QPoint EventReading::belowHead() const {
    const QWidget* head = m_more ? static_cast<const QWidget*>(m_more) : m_page;
    return head->mapToGlobal(QPoint(head->width(), head == m_page ? 48 : head->height() + 6));
}

void EventReading::keepIn(QSettings& settings, ProjectSession* project) {
    const auto follow = [this, &settings, project] { openBookmarks(settings, project); };
    connect(&m_workspace, &Workspace::opened, this, follow);
    if (project)
        connect(project, &ProjectSession::changed, this, follow);
    follow();
}

void EventReading::openBookmarks(QSettings& settings, ProjectSession* project) {
    if (!m_workspace.isOpen())
        return;
    m_bookmarks.open(project && project->use() ? projectKeeper(*project) : settingsKeeper(settings));
}

BookmarkKeeper EventReading::settingsKeeper(QSettings& settings) const {
    const QString key = settingsGroupOf(m_workspace.description()) + QStringLiteral("/bookmarks");
    return {[&settings, key] {
                const auto list = parseJson(settings.value(key).toString().toStdString());
                return list ? bookmarksOf(*list) : std::vector<NotedEvent>();
            },
        [&settings, key](const std::vector<NotedEvent>& all) { settings.setValue(key, fromStored(toJson(bookmarksValue(all)))); }};
}

void EventReading::toggleBookmark() {
    if (const auto& event = m_workspace.selectedEvent())
        m_bookmarks.toggle(*event);
}

void EventReading::editNote() {
    const auto& event = m_workspace.selectedEvent();
    if (!event)
        return;
    if (!m_bookmarks.contains(*event))
        m_bookmarks.toggle(*event);
    m_pane->open(belowHead(), refOf(*event));
}

void EventReading::goToBookmark(const NotedEvent* noted) {
    if (noted)
        goTo(noted->event);
    else
        Q_EMIT told(tr("There are no bookmarks yet. B marks the selected event."));
}

void EventReading::goTo(const EventRef& wanted) {
    EventQuery query;
    query.limit = 1;
    query.position = wanted.position;
    if (!wanted.id.empty())
        query.id = wanted.id;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_going}, [query](EventSource& source, Progress&) { return source.read(query); },
        [this](const Result<EventPage>& page) {
            if (!page)
                return Q_EMIT failed(page.error());
            if (page->events.empty())
                return Q_EMIT told(tr("That event is not in the store any more."));
            showHidden(page->events.front());
            m_workspace.selectEvent(page->events.front());
        });
}

/// The filter gives way to an event that somebody wants to see.
void EventReading::showHidden(const Event& event) {
    const auto filter = m_workspace.eventFilter();
    if (!filter || filter->needs().outbox || filter->matches(event))
        return;
    m_workspace.setFilter({});
    Q_EMIT told(tr("The filter hid that event and is taken away; back (Alt+\u2190) brings it again."));
}

void EventReading::goTo(Instant moment) {
    EventQuery query;
    query.filter = m_workspace.eventFilter();
    m_workspace.ask(
        this, {tr("Going"), Lane::Quick, &m_going},
        [query, moment](EventSource& source, Progress& progress) { return findMoment(source, query, moment, progress); },
        [this, moment](const Result<std::optional<Event>>& found) {
            if (!found)
                return Q_EMIT failed(found.error());
            if (*found)
                return m_workspace.selectEvent(**found);
            Q_EMIT told(tr("Nothing happened at %1 or later.").arg(timeText(moment, TimeDisplay::Utc, {}) + tr(" UTC")));
        });
}

void EventReading::exportAll() {
    m_export.run(m_model.hasOutline() ? m_model.rowCount() : -1, m_columns.shown());
}

void EventReading::fillMenu(QMenu& menu) {
    const auto rows = static_cast<qsizetype>(m_table.selectionModel()->selectedRows().size());
    const QString name = rows > 1 ? tr("Copy %1 events").arg(groupedNumber(rows)) : tr("Copy the event");
    QMenu* copies = menu.addMenu(icon(QStringLiteral("copy")), name);
    copies->setObjectName(QStringLiteral("copySelection"));
    m_copy.fillMenu(*copies);
    const auto& event = m_workspace.selectedEvent();
    const bool marked = event && m_bookmarks.contains(*event);
    menu.addAction(icon(QStringLiteral("bookmark")), marked ? tr("Remove the bookmark") : tr("Bookmark"), QKeySequence(Qt::Key_B), this,
        [this] { toggleBookmark(); });
    menu.addAction(tr("Note…"), QKeySequence(QStringLiteral("Shift+B")), this, [this] { editNote(); });
}

std::vector<PageKey> EventReading::keys() const {
    return {{tr("Shift+↑ ↓  Ctrl+A"), tr("select several events")}, {tr("Ctrl+C"), tr("copy them as JSON")},
        {tr("Ctrl+Shift+C M I"), tr("copy them as CSV, Markdown table, SQL insert")}, {tr("Ctrl+E"), tr("export the events to a file")},
        {tr("Ctrl+Shift+F"), tr("find in the log")}, {tr("F3 Shift+F3"), tr("find next, previous")}, {tr("B"), tr("bookmark the event")},
        {tr("Shift+B"), tr("note on the event")}, {tr("F2 Shift+F2"), tr("next, previous bookmark")},
        {tr("Ctrl+B"), tr("list of bookmarks")}, {tr("Ctrl+Shift+L"), tr("columns: choose, order, pin")}};
}

std::vector<PaletteEntry> EventReading::actions() const {
    std::vector<PaletteEntry> entries;
    for (QAction* action : m_actions)
        entries.push_back(
            {action->text(), {}, {}, action->shortcut().toString(QKeySequence::NativeText), {}, [action] { action->trigger(); }});
    return entries;
}

} // namespace leftfold::ui
