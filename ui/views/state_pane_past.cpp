// SPDX-License-Identifier: Apache-2.0
// What the state's pane knows of the past: since when changes are told, who wrote a place, and what is pinned.
#include "core/model/json_text.h"
#include "ui/models/event_row.h"
#include "ui/models/state_node.h"
#include "ui/models/text_forms.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_tree.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

namespace leftfold::ui {

namespace {

constexpr int seenAtOnce = 120;
constexpr int previewLength = 60;

QString originKey(std::size_t step, const QString& pointer) {
    return QString::number(step) + QLatin1Char(' ') + pointer;
}

void addChoice(QMenu& menu, const QString& text, bool chosen, const std::function<void()>& run) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, &menu, run);
}

} // namespace

QString StatePane::stepName(std::size_t step, StateTreeModel::Naming naming) const {
    const auto& timeline = m_replay.timeline();
    if (!timeline || step > timeline->size())
        return {};
    const auto& start = timeline->setup().snapshotVersion;
    if (step == 0)
        return start ? tr("snapshot %1").arg(versionText(start)) : tr("initial state");
    const Event& event = timeline->event(step);
    const QString version = event.version ? versionText(event.version) : tr("event %1").arg(groupedNumber(static_cast<std::int64_t>(step)));
    if (naming == StateTreeModel::Naming::Brief)
        return version;
    QString text = version + QLatin1Char(' ') + fromStored(event.type);
    if (naming == StateTreeModel::Naming::Full)
        return text;
    if (event.occurredAt)
        text += QLatin1Char('\n') + timeText(*event.occurredAt, m_workspace.timeDisplay(), m_workspace.now());
    if (event.position)
        text += tr("\nposition %1").arg(groupedNumber(event.position->value));
    return event.id.empty() ? text : text + QLatin1Char('\n') + fromStored(event.id.text);
}

void StatePane::showSince() {
    const auto& timeline = m_replay.timeline();
    if (!timeline)
        return;
    const std::size_t head = m_replay.head();
    const auto& since = m_session.since();
    QString name = head <= 1 ? tr("the start") : stepName(head - 1, StateTreeModel::Naming::Brief);
    if (since)
        name = timeline->stepOfVersion(*since) ? versionText(since) : tr("%1, which is not here").arg(versionText(since));
    setMenuButtonText(m_since, tr("changes since %1").arg(name));
}

void StatePane::fillSinceMenu(QMenu& menu) {
    menu.clear();
    const auto& timeline = m_replay.timeline();
    if (!timeline)
        return;
    const auto& since = m_session.since();
    addChoice(menu, tr("since the last step"), !since, [this] { setSince({}); });
    const auto here = timeline->version(m_replay.head());
    if (here)
        addChoice(menu, tr("since %1, where the head is now").arg(versionText(here)), since == here, [this, here] { setSince(here); });
    if (since && since != here)
        addChoice(menu, tr("since %1").arg(versionText(since)), true, [] {});
    menu.addSection(tr("Snapshots"));
    for (const SnapshotMark& mark : timeline->setup().snapshots)
        if (timeline->stepOfVersion(mark.version))
            addChoice(menu, tr("since snapshot %1").arg(versionText(mark.version)), since == mark.version,
                [this, version = mark.version] { setSince(version); });
    if (timeline->setup().snapshots.empty())
        menu.addAction(tr("The store has no snapshot of it"))->setEnabled(false);
    menu.addSeparator();
    addChoice(menu, tr("Show places that were removed"), m_removedShown, [this] {
        m_removedShown = !m_removedShown;
        m_tree->values().setRemovedShown(m_removedShown);
    });
}

void StatePane::fillRowMenu(QMenu& menu, const QModelIndex& index) {
    const QPersistentModelIndex row(index);
    const auto place = m_tree->values().place(index);
    const int step = index.data(StateTreeModel::WriterRole).toInt();
    menu.addSeparator();
    if (step >= 0) {
        menu.addAction(tr("Go to its last writer, %1").arg(stepName(static_cast<std::size_t>(step), StateTreeModel::Naming::Full)),
            QKeySequence(Qt::Key_L), this, [this, place] { m_session.askWriter(place); });
        menu.addAction(
            tr("Go to its previous writer"), QKeySequence(Qt::SHIFT | Qt::Key_L), this, [this, place] { m_session.askPrevious(place); });
    }
    addRemovals(menu, place);
    menu.addAction(tr("Only steps that touch it"), QKeySequence(Qt::Key_T), this, [this, place] { m_session.askTouches(place); });
    if (!place.empty())
        menu.addAction(index.data(StateTreeModel::PinnedRole).toBool() ? tr("Unpin") : tr("Pin above the state"), QKeySequence(Qt::Key_P),
            this, [this, row] { togglePin(row); });
}

/// The menu is open before the answer is here, and filled by it.
void StatePane::addRemovals(QMenu& menu, const JsonPointer& place) {
    QMenu* removals = menu.addMenu(tr("What was removed here"));
    removals->setObjectName(QStringLiteral("removalsMenu"));
    removals->addAction(tr("Looking\u2026"))->setEnabled(false);
    connect(removals, &QMenu::aboutToShow, this, [this, removals, place] {
        m_removals = removals;
        m_session.askRemovals(place);
    });
}

void StatePane::showRemovals(const std::vector<PlaceWriting>& removals) {
    if (!m_removals)
        return;
    m_removals->clear();
    for (const auto& removal : removals) {
        QString text = tr("%1 removed %2: %3")
                           .arg(stepName(removal.step, StateTreeModel::Naming::Full), fromStored(removal.place.toString()),
                               previewOf(removal.value, previewLength));
        m_removals->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this, [this, removal] { goToWriting(removal); });
    }
    if (removals.empty())
        m_removals->addAction(tr("Nothing up to here"))->setEnabled(false);
}

/// What was removed is seen at its step as a row that is struck through.
void StatePane::goToWriting(const PlaceWriting& writing) {
    m_wanted = writing;
    if (writing.step != m_replay.head())
        return m_replay.setHead(writing.step);
    m_wanted.reset();
    if (!m_tree->goTo(writing.place) && writing.kind == PlaceWriting::Kind::Removed)
        tell(tr("It was removed in this step."));
    else if (writing.kind == PlaceWriting::Kind::Written)
        tell(writing.step == 0 ? tr("It has been there from the start.") : tr("This step wrote it."));
}

/// Which of the rows that are seen came from an upcaster.
void StatePane::askOrigins() {
    const auto& timeline = m_replay.timeline();
    if (!timeline || !timeline->setup().upcasters || view() != View::Tree)
        return;
    std::vector<StateSession::Written> wanted;
    for (const QModelIndex& index : m_tree->seenRows(seenAtOnce)) {
        const int step = index.data(StateTreeModel::WriterRole).toInt();
        const Value* value = m_tree->values().value(index);
        if (step <= 0 || !value || value->size() > 0)
            continue;
        const Event& event = timeline->event(static_cast<std::size_t>(step));
        const bool upcast = timeline->setup().upcasters->find(event.type, event.schemaVersion.value_or(1)) != nullptr;
        if (upcast && !m_origins.contains(originKey(static_cast<std::size_t>(step), m_tree->values().pointer(index))))
            wanted.push_back({static_cast<std::size_t>(step), m_tree->values().place(index), *value});
    }
    m_session.askOrigins(std::move(wanted));
    showOrigins();
}

void StatePane::takeOrigins(const std::vector<StateSession::Written>& written, const std::vector<ValueOrigin>& origins) {
    for (std::size_t at = 0; at < written.size(); ++at) {
        const auto& origin = origins[at];
        QString rule = fromStored(origin.rule);
        if (!origin.operation.empty())
            rule += QStringLiteral(": ") + fromStored(origin.operation);
        m_origins[originKey(written[at].step, fromStored(written[at].place.toString()))] = {fromStored(origin.upcast), rule};
    }
    showOrigins();
}

void StatePane::showOrigins() {
    QHash<QString, StateTreeModel::OriginText> shown;
    for (const QModelIndex& index : m_tree->seenRows(seenAtOnce)) {
        const QString pointer = m_tree->values().pointer(index);
        const int step = index.data(StateTreeModel::WriterRole).toInt();
        const auto known = step > 0 ? m_origins.constFind(originKey(static_cast<std::size_t>(step), pointer)) : m_origins.constEnd();
        if (known != m_origins.constEnd())
            shown[pointer] = *known;
    }
    m_tree->values().setOrigins(std::move(shown));
}

void StatePane::togglePin(const QModelIndex& index) {
    const auto place = m_tree->values().place(index);
    if (place.empty() || !m_replay.aggregate())
        return;
    const QString type = fromStored(m_replay.aggregate()->type);
    QStringList pins = m_pins.value(type).toStringList();
    const QString pointer = fromStored(place.toString());
    if (pins.removeAll(pointer) == 0)
        pins << pointer;
    m_pins[type] = pins;
    showPins();
    showWriters();
}

void StatePane::showPins() {
    std::vector<JsonPointer> pins;
    for (const QString& pointer : m_pins.value(fromStored(m_replay.aggregate()->type)).toStringList())
        if (auto place = JsonPointer::parse(pointer.toStdString()); place && !place->empty())
            pins.push_back(*std::move(place));
    m_tree->values().setPins(std::move(pins));
}

QVariantMap StatePane::saved() const {
    return {{QStringLiteral("pins"), m_pins}, {QStringLiteral("removed"), m_removedShown}};
}

void StatePane::restore(const QVariantMap& saved) {
    m_pins = saved.value(QStringLiteral("pins")).toMap();
    m_removedShown = saved.value(QStringLiteral("removed"), true).toBool();
    m_tree->values().setRemovedShown(m_removedShown);
    showFrame();
}

void StatePane::openTableMenu(int, const QPoint& place) {
    const auto rows = m_table->selectedRows();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stateTableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [](const QString& text) { QGuiApplication::clipboard()->setText(text); };
    menu->addAction(tr("Copy as Markdown"), this, [this, rows, copy] { copy(m_rows.markdown(rows)); });
    menu->addAction(tr("Copy as JSON"), this, [this, rows, copy] {
        Value::Array items;
        for (const int row : rows)
            if (const Value* item = m_rows.value(m_rows.index(row, 0)))
                items.push_back(*item);
        copy(fromStored(toJson(items.size() == 1 ? items.front() : Value::array(items), JsonStyle::Indented)));
    });
    menu->popup(place);
}

} // namespace leftfold::ui
