// SPDX-License-Identifier: Apache-2.0
#include "ui/views/project_actions.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/icons.h"
#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>

namespace leftfold::ui {

namespace {

QString titleOf(const Bookmark& bookmark) {
    const std::string place = !bookmark.aggregate.empty() ? bookmark.aggregate
        : bookmark.position                               ? "event " + std::to_string(*bookmark.position)
                                                          : "event " + bookmark.eventId;
    return fromStored(bookmark.note.empty() ? place : bookmark.note + " – " + place);
}

Bookmark bookmarkOf(const Event& event, const std::string& store, const QString& note) {
    Bookmark mark{store, event.id.text, {}, event.aggregate.path(), note.trimmed().toStdString()};
    if (event.position)
        mark.position = event.position->value;
    return mark;
}

} // namespace

ProjectActions::ProjectActions(MainWindow& window, Workspace& workspace, ReplaySession& replay, MappingSession& mapping)
    : QObject(&window)
    , m_window(window)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_mapping(mapping) {
    m_create = add(tr("New project with this store…"), {}, &ProjectActions::askWhere);
    m_filters = window.projectMenu()->addMenu(icon(QStringLiteral("filter")), tr("Saved filters"));
    m_keepFilter = add(tr("Keep the filter in the project…"), {}, &ProjectActions::askFilterName);
    m_bookmark = add(tr("Bookmark the selected event…"), QKeySequence(QStringLiteral("Ctrl+D")), &ProjectActions::askNote);
    connect(&window.project(), &ProjectSession::changed, this, &ProjectActions::apply);
    connect(&window.project(), &ProjectSession::changed, this, &ProjectActions::follow);
    connect(&mapping, &MappingSession::saved, this, [this] { m_window.project().documentSaved(m_mapping.name()); });
    connect(&workspace, &Workspace::opened, this, &ProjectActions::follow);
    connect(&workspace, &Workspace::closed, this, &ProjectActions::follow);
    connect(&workspace, &Workspace::filterChanged, this, &ProjectActions::follow);
    connect(&workspace, &Workspace::eventSelected, this, &ProjectActions::follow);
    m_filters->setToolTipsVisible(true);
    connect(m_filters, &QMenu::aboutToShow, this, &ProjectActions::fillFilters);
    window.palette().addProvider([this](const QString&) { return entries(); });
    follow();
}

QAction* ProjectActions::add(const QString& text, const QKeySequence& keys, void (ProjectActions::*run)()) {
    QAction* action = m_window.projectMenu()->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    static_cast<QWidget&>(m_window).addAction(action); // the window's own function of that name is for menus
    return action;
}

void ProjectActions::follow() {
    const bool hasProject = m_window.project().project() != nullptr;
    m_create->setEnabled(m_workspace.isOpen() && !hasProject);
    m_filters->setEnabled(hasProject && !m_window.project().project()->document.filters().empty());
    m_keepFilter->setEnabled(hasProject && !m_workspace.filter().isEmpty());
    m_bookmark->setEnabled(hasProject && m_workspace.selectedEvent().has_value());
}

/// Once for each store of a project that is opened. A mapping that somebody edits is not taken away; one that came with a
/// project goes with it.
void ProjectActions::apply() {
    const ProjectUse* use = m_window.project().use();
    m_replay.setProject(use ? use->fold : ProjectFold());
    const std::string applied = use ? m_workspace.choice().project + '\n' + use->store.name : std::string();
    if (std::exchange(m_applied, applied) == applied || !m_mapping.isSaved())
        return;
    if (use && !use->fold.upcasters.empty() && m_mapping.name() != use->fold.upcasters.front()) {
        m_given = use->fold.upcasters.front();
        m_mapping.open(m_given);
    } else if (!use && !m_given.empty() && m_mapping.name() == m_given) {
        m_given.clear();
        m_mapping.startNew();
    }
}

void ProjectActions::askWhere() {
    QString file = QFileDialog::getSaveFileName(&m_window, tr("New project"), {}, tr("Projects (*.leftfold)"));
    if (!file.isEmpty() && !file.endsWith(QLatin1String(".leftfold")))
        file += QStringLiteral(".leftfold");
    if (!file.isEmpty())
        createAt(file);
}

void ProjectActions::createAt(const QString& file) {
    m_window.project().create(file.toStdString(), m_mapping.hasFile() ? m_mapping.name() : std::string());
}

void ProjectActions::askFilterName() {
    bool given = false;
    const QString name = QInputDialog::getText(&m_window, tr("Keep the filter"),
        tr("Name of the filter in %1").arg(fromStored(m_window.project().project()->title())), QLineEdit::Normal, m_workspace.filter(),
        &given);
    if (given && !name.trimmed().isEmpty())
        keepFilter(name.trimmed());
}

void ProjectActions::keepFilter(const QString& name) {
    m_window.project().edit([filter = SavedFilter{name.toStdString(), m_workspace.filter().toStdString()}](
                                const ProjectDocument& project) { return project.withFilter(filter); });
}

void ProjectActions::askNote() {
    bool given = false;
    const QString note = QInputDialog::getText(&m_window, tr("Bookmark"),
        tr("Note for the bookmark in %1").arg(fromStored(m_window.project().project()->title())), QLineEdit::Normal, {}, &given);
    if (given)
        bookmark(note);
}

void ProjectActions::bookmark(const QString& note) {
    const auto& event = m_workspace.selectedEvent();
    if (!event || !m_window.project().use())
        return;
    m_window.project().edit([mark = bookmarkOf(*event, m_window.project().use()->store.name, note)](
                                const ProjectDocument& project) { return project.withBookmark(mark); });
}

std::vector<PaletteEntry> ProjectActions::entries() const {
    std::vector<PaletteEntry> entries;
    const OpenedProject* project = m_window.project().project();
    if (!project)
        return entries;
    addFilters(entries, *project);
    addBookmarks(entries, *project);
    for (const ProjectStore& store : project->document.stores())
        entries.push_back({fromStored(store.name), fromStored(project->title()), QStringLiteral("database"), {}, {},
            [this, file = project->file.path.string(), name = store.name] { m_window.project().open(file, name); }});
    return entries;
}

void ProjectActions::fillFilters() {
    m_filters->clear();
    const OpenedProject* project = m_window.project().project();
    if (!project)
        return;
    for (const SavedFilter& filter : project->document.filters()) {
        QAction* action = m_filters->addAction(fromStored(filter.name));
        action->setToolTip(fromStored(filter.filter));
        connect(action, &QAction::triggered, this, [this, text = fromStored(filter.filter)] { m_workspace.setFilter(text); });
    }
}

void ProjectActions::addFilters(std::vector<PaletteEntry>& entries, const OpenedProject& project) const {
    for (const SavedFilter& filter : project.document.filters()) {
        entries.push_back({fromStored(filter.name), tr("Saved filter"), QStringLiteral("filter"), {}, {},
            [this, text = fromStored(filter.filter)] { m_workspace.setFilter(text); }});
        entries.push_back({tr("Remove filter: %1").arg(fromStored(filter.name)), tr("Command"), QStringLiteral("trash"), {}, {},
            [this, name = filter.name] {
                m_window.project().edit([name](const ProjectDocument& document) { return document.withoutFilter(name); });
            }});
    }
}

void ProjectActions::addBookmarks(std::vector<PaletteEntry>& entries, const OpenedProject& project) const {
    const auto& bookmarks = project.document.bookmarks();
    for (std::size_t index = 0; index < bookmarks.size(); ++index) {
        const Bookmark& mark = bookmarks[index];
        if (!mark.store.empty() && mark.store != m_window.project().use()->store.name)
            continue;
        entries.push_back({titleOf(mark), tr("Bookmark"), QStringLiteral("star"), {}, {}, [this, mark] { goTo(mark); }});
        entries.push_back({tr("Remove bookmark: %1").arg(titleOf(mark)), tr("Command"), QStringLiteral("trash"), {}, {}, [this, index] {
                               m_window.project().edit(
                                   [index](const ProjectDocument& document) { return document.withoutBookmark(index); });
                           }});
    }
}

void ProjectActions::goTo(const Bookmark& bookmark) const {
    Place place = m_workspace.place();
    place.page = QStringLiteral("events");
    const auto slash = bookmark.aggregate.find('/');
    if (slash != std::string::npos)
        place.aggregate = AggregateId{bookmark.aggregate.substr(0, slash), bookmark.aggregate.substr(slash + 1)};
    const bool isEvent = !bookmark.eventId.empty() || bookmark.position;
    place.event.reset();
    if (isEvent)
        place.event = EventRef{EventId{bookmark.eventId}, bookmark.position ? std::optional(Position{*bookmark.position}) : std::nullopt,
            place.aggregate.value_or(AggregateId()), {}};
    else
        place.page = QStringLiteral("replay");
    m_workspace.goTo(place);
}

} // namespace leftfold::ui
