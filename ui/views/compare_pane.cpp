// SPDX-License-Identifier: Apache-2.0
#include "ui/views/compare_pane.h"
#include "core/model/json_text.h"
#include "core/replay/comparison_markdown.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/paired_step_delegate.h"
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/states_beside.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QStackedWidget>

namespace leftfold::ui {

namespace {

QString numberAt(const Timeline& timeline, std::size_t step) {
    const auto version = timeline.version(step);
    return version ? QString::number(version->value) : QStringLiteral("0");
}

QString rootName(const Timeline& timeline) {
    const AggregateId& aggregate = timeline.setup().aggregate;
    return aggregate.type.empty() ? ComparePane::tr("state") : fromStored(aggregate.type);
}

QString sideTitle(const Timeline& timeline, std::size_t step, bool named) {
    const auto version = timeline.version(step);
    const QString place = version ? ComparePane::tr("version %1").arg(groupedNumber(version->value)) : ComparePane::tr("the start");
    return named ? QStringLiteral("%1 \u00b7 %2").arg(fromStored(timeline.setup().aggregate.path()), place) : place;
}

} // namespace

ComparePane::ComparePane(Workspace& workspace, ReplaySession& replay, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_session(workspace, replay, this) {
    setObjectName(QStringLiteral("comparePane"));
    build();
    connectParts();
    showMode();
    showVersions();
}

/// A field that loses the focus because it goes away tells nobody.
ComparePane::~ComparePane() {
    for (QLineEdit* field : {m_from, m_to, static_cast<QLineEdit*>(m_other)})
        field->disconnect(this);
}

void ComparePane::connectParts() {
    connect(&m_session, &CompareSession::modeChanged, this, &ComparePane::showMode);
    connect(&m_session, &CompareSession::versionsChanged, this, &ComparePane::showVersions);
    connect(&m_session, &CompareSession::alignedChanged, this, &ComparePane::showAligned);
    connect(&m_session, &CompareSession::rowChanged, this, &ComparePane::showRow);
    connect(&m_session, &CompareSession::sidesChanged, this, &ComparePane::showSides);
    connect(m_modes, &TabStrip::chosen, this,
        [this](int mode) { m_session.setMode(mode == 0 ? CompareSession::Mode::Versions : CompareSession::Mode::Aggregates); });
    connect(m_from, &QLineEdit::editingFinished, this, &ComparePane::takeVersions);
    connect(m_to, &QLineEdit::editingFinished, this, &ComparePane::takeVersions);
    connect(m_head, &QPushButton::clicked, this, [this] { m_session.setTo(std::nullopt); });
    connect(m_other, &SearchField::searched, this, [this](const QString& text) { m_session.setOther(text.trimmed().toStdString()); });
    connect(m_parts, &TabStrip::chosen, this, &ComparePane::showSides);
    connect(m_strip, &PairedStrip::valueChanged, this, [this](int row) {
        if (!m_filling)
            m_session.setRow(static_cast<std::size_t>(row));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (current.isValid() && !m_filling)
            m_session.setRow(static_cast<std::size_t>(current.row()));
    });
    connect(&Theme::instance(), &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void ComparePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_session.setWatched(true);
}

void ComparePane::hideEvent(QHideEvent* event) {
    m_session.setWatched(false);
    QWidget::hideEvent(event);
}

void ComparePane::showMode() {
    const bool versions = m_session.mode() == CompareSession::Mode::Versions;
    if (m_modes->current() != (versions ? 0 : 1))
        m_modes->setCurrent(versions ? 0 : 1);
    m_inputs->setCurrentIndex(versions ? 0 : 1);
    m_both->setVisible(!versions && m_session.aligned());
    m_parts->setVisible(!versions);
    showAligned();
}

void ComparePane::showVersions() {
    const auto& timeline = m_replay.timeline();
    for (QLineEdit* field : {m_from, m_to})
        field->setEnabled(timeline != nullptr);
    m_head->setEnabled(timeline && !m_session.followsHead());
    if (!timeline)
        return;
    m_from->setText(numberAt(*timeline, m_session.from()));
    m_to->setText(numberAt(*timeline, m_session.to()));
}

/// A number that is no version takes the nearest before it; below the first it is the start.
std::optional<std::size_t> ComparePane::stepIn(const QLineEdit& field) const {
    bool ok = false;
    const Version version{field.text().trimmed().toLongLong(&ok)};
    const auto& timeline = m_replay.timeline();
    if (!ok || !timeline)
        return std::nullopt;
    if (const auto step = timeline->stepOfVersion(version))
        return step;
    const auto last = timeline->outcome().version();
    return last && version < *last ? 0 : timeline->size();
}

void ComparePane::takeVersions() {
    if (const auto from = stepIn(*m_from))
        m_session.setFrom(*from);
    if (const auto to = stepIn(*m_to); to && *to != m_session.to())
        m_session.setTo(*to);
    showVersions();
}

void ComparePane::showAligned() {
    const auto& aligned = m_session.aligned();
    const bool shown = aligned && m_session.mode() == CompareSession::Mode::Aggregates;
    const auto steps = shown ? std::make_shared<const PairedSteps>(pairedSteps(aligned->left, aligned->right, aligned->rows)) : nullptr;
    m_filling = true;
    m_model.setSteps(steps);
    m_delegate->setColors(steps ? pairedColors(*steps) : EventTypeColors());
    m_strip->setSteps(steps, shown ? fromStored(aligned->left->setup().aggregate.id) : QString(),
        shown ? fromStored(aligned->right->setup().aggregate.id) : QString());
    m_filling = false;
    m_both->setVisible(shown);
    showRow();
    showSides();
}

void ComparePane::showRow() {
    const int row = static_cast<int>(m_session.row());
    if (row >= m_model.rowCount())
        return;
    m_filling = true;
    m_strip->setValue(row);
    if (m_table->currentIndex().row() != row)
        m_table->goToRow(row);
    m_filling = false;
}

void ComparePane::showSides() {
    const ComparedSides* sides = m_session.sides();
    const auto& problem = m_session.problem();
    const bool versions = m_session.mode() == CompareSession::Mode::Versions;
    const auto& aligned = m_session.aligned();
    m_copy->setEnabled(sides != nullptr);
    m_facts->setColor(!versions && problem ? TextColor::Removed : TextColor::Muted);
    if (!sides || !m_replay.timeline() || (!versions && !aligned)) {
        m_states->clear();
        m_states->setTitles({}, {});
        return m_facts->setText(versions ? QString()
                : problem                ? fromStored(problem->message)
                                         : tr("Name another aggregate to see its history beside this one."));
    }
    const Timeline& left = *m_replay.timeline();
    const Timeline& right = versions ? left : *aligned->right;
    m_states->setTitles(sideTitle(left, sides->left, !versions), sideTitle(right, sides->right, !versions));
    const bool ofData = !versions && m_parts->current() == DataPart;
    const QString subject = fromStored(left.setup().aggregate.path() + ' ' + right.setup().aggregate.path()) + (ofData ? u'd' : u's');
    m_states->show(ofData ? tr("data") : rootName(left), subject, ofData ? sides->leftData : sides->leftState,
        ofData ? sides->rightData : sides->rightState);
    const auto count = static_cast<std::int64_t>(sides->differences);
    m_facts->setText(count == 0 ? tr("The states are the same.")
            : count == 1        ? tr("1 place of the state differs.")
                                : tr("%1 places of the state differ.").arg(groupedNumber(count)));
}

void ComparePane::copyMarkdown() {
    const auto& aligned = m_session.aligned();
    if (m_session.mode() == CompareSession::Mode::Aggregates && aligned)
        copyText([aligned] { return alignmentMarkdown(*aligned->left, *aligned->right, aligned->rows); });
    else if (const auto& timeline = m_replay.timeline())
        copyText([timeline, from = m_session.from(), to = m_session.to()] { return versionComparisonMarkdown(*timeline, from, to); });
}

void ComparePane::copyJson() {
    const auto& aligned = m_session.aligned();
    if (m_session.mode() == CompareSession::Mode::Aggregates && aligned)
        copyText([aligned] { return toJson(alignmentDocument(*aligned->left, *aligned->right, aligned->rows), JsonStyle::Indented); });
    else if (const auto& timeline = m_replay.timeline())
        copyText([timeline, from = m_session.from(), to = m_session.to()] {
            return toJson(versionComparisonValue(*timeline, from, to, ComparedStates::Shown), JsonStyle::Indented);
        });
}

/// States are folded once more: not on the window's thread.
void ComparePane::copyText(std::function<std::string()> write) {
    m_workspace.compute(
        this, {tr("Copying the comparison"), Lane::Quick, &m_copying},
        [write = std::move(write)](Progress&) -> Result<std::string> { return write(); },
        [](Result<std::string> text) {
            if (text)
                QGuiApplication::clipboard()->setText(fromStored(*text));
        });
}

} // namespace leftfold::ui
