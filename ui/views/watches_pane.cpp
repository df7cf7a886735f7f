// SPDX-License-Identifier: Apache-2.0
#include "ui/views/watches_pane.h"
#include "ui/models/text_forms.h"
#include "ui/views/breakpoint_row.h"
#include "ui/views/watch_row.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/text_label.h"
#include <QApplication>
#include <QBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int margin = 12;
constexpr int usualHeight = 190;

/// Which part of which row has the keys: its place in the list and the part's name.
struct FocusedPart {
    std::size_t row = 0;
    QString name;
};

template <typename Row>
std::optional<FocusedPart> focusedPart(const std::vector<Row*>& rows) {
    const QWidget* focus = QApplication::focusWidget();
    for (std::size_t at = 0; focus && at < rows.size(); ++at)
        if (rows[at]->isAncestorOf(focus))
            return FocusedPart{at, focus->objectName()};
    return std::nullopt;
}

template <typename Row>
void giveFocus(const std::vector<Row*>& rows, const std::optional<FocusedPart>& part) {
    if (!part || part->row >= rows.size())
        return;
    if (auto* again = rows[part->row]->template findChild<QWidget*>(part->name))
        again->setFocus(Qt::OtherFocusReason);
}

void clear(QVBoxLayout& rows) {
    while (QLayoutItem* item = rows.takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater(); // it may be its own signal that changed the list
        }
        delete item;
    }
}

} // namespace

WatchesPane::WatchesPane(ReplayHunt& hunt, ReplaySession& session, Workspace& workspace, QWidget* parent)
    : QScrollArea(parent)
    , m_hunt(hunt)
    , m_session(session)
    , m_workspace(workspace) {
    setObjectName(QStringLiteral("watchesPane"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(margin, 10, margin, 10);
    column->setSpacing(8);
    buildField(*column);
    column->addWidget(buildSection(tr("Watches"), tr("Watch a place or a condition (W)"), Asking::Watch, m_watches));
    m_hint = new TextLabel(tr("W watches a place of the state, B stops at events of this type."), TextStyle::Caption, TextColor::Faint);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    column->addWidget(buildSection(tr("Breakpoints"), tr("Stop at a condition (Shift+B)"), Asking::Breakpoint, m_breakpoints));
    column->addStretch(1);
    setWidget(inside);
    for (QWidget* ground : {inside, viewport()})
        ground->setBackgroundRole(QPalette::Base);
    connect(&hunt, &ReplayHunt::listChanged, this, &WatchesPane::rebuild);
    connect(&hunt, &ReplayHunt::traced, this, &WatchesPane::showTraced);
    connect(&session, &ReplaySession::headChanged, this, &WatchesPane::showHead);
    rebuild();
}

QSize WatchesPane::sizeHint() const {
    return {QScrollArea::sizeHint().width(), usualHeight};
}

QWidget* WatchesPane::buildSection(const QString& title, const QString& add, Asking asking, QVBoxLayout*& rows) {
    auto* section = new QWidget;
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(makeSectionLabel(title), 1);
    QPushButton* button = makeButton(QStringLiteral("+"), ButtonKind::Quiet);
    button->setObjectName(asking == Asking::Watch ? QStringLiteral("addWatch") : QStringLiteral("addBreakpoint"));
    button->setToolTip(add);
    button->setAccessibleName(add);
    head->addWidget(button);
    column->addLayout(head);
    rows = new QVBoxLayout;
    rows->setSpacing(10);
    column->addLayout(rows);
    connect(button, &QPushButton::clicked, this, [this, asking] { open(asking); });
    return section;
}

void WatchesPane::buildField(QVBoxLayout& column) {
    m_field = new JumpField(QString());
    m_field->setObjectName(QStringLiteral("huntField"));
    m_field->hide();
    m_fault = new TextLabel(TextStyle::Caption, TextColor::Removed);
    m_fault->setObjectName(QStringLiteral("huntFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    column.addWidget(m_field);
    column.addWidget(m_fault);
    connect(m_field, &QLineEdit::returnPressed, this, &WatchesPane::take);
    connect(m_field, &QLineEdit::textEdited, m_fault, &QWidget::hide);
    connect(m_field, &SearchField::left, this, &WatchesPane::closeField);
}

void WatchesPane::setWords(const QStringList& words) {
    m_field->setWords(words);
}

void WatchesPane::askWatch() {
    open(Asking::Watch);
}

void WatchesPane::askBreakpoint() {
    open(Asking::Breakpoint);
}

void WatchesPane::open(Asking asking) {
    m_asking = asking;
    const QString words = asking == Asking::Watch ? tr("Watch: state.total, or state.paid > state.total")
                                                  : tr("Stop where: state.total < 0, or type:order.*");
    m_field->setPlaceholderText(words);
    m_field->setAccessibleName(words);
    m_field->show();
    Q_EMIT asked();
    ensureWidgetVisible(m_field);
    m_field->setFocus(Qt::OtherFocusReason);
}

void WatchesPane::take() {
    const std::string text = m_field->text().trimmed().toStdString();
    if (text.empty())
        return closeField();
    std::optional<ExpressionFault> fault;
    if (m_asking == Asking::Watch) {
        fault = m_hunt.addWatch(text);
    } else if (const auto breakpoint = ReplayHunt::breakpointFor(text, m_workspace.now())) {
        fault = m_hunt.addBreakpoint(*breakpoint);
    } else {
        fault = breakpoint.error();
    }
    if (fault)
        return tellFault(*fault);
    closeField();
}

void WatchesPane::tellFault(const ExpressionFault& fault) {
    const int from = std::clamp(static_cast<int>(fault.column) - 1, 0, std::max(0, static_cast<int>(m_field->text().size()) - 1));
    m_field->setParts({{from, static_cast<int>(m_field->text().size()) - from, true}});
    m_fault->setText(tr("Column %1: %2").arg(fault.column).arg(fromStored(fault.what)));
    m_fault->show();
}

void WatchesPane::closeField() {
    m_field->clear();
    m_field->hide();
    m_fault->hide();
    Q_EMIT left();
}

// Rows

void WatchesPane::rebuild() {
    const auto watch = focusedPart(m_watchRows);
    const auto breakpoint = focusedPart(m_breakpointRows);
    clear(*m_watches);
    clear(*m_breakpoints);
    m_watchRows.clear();
    m_breakpointRows.clear();
    const HuntList& list = m_hunt.list();
    for (std::size_t at = 0; at < list.watches.size(); ++at)
        addWatchRow(at);
    const bool watched = std::find(list.watches.begin(), list.watches.end(), m_hunt.question()) != list.watches.end();
    if (!m_hunt.question().empty() && !watched)
        addQuestionRow();
    for (std::size_t at = 0; at < list.breakpoints.size(); ++at)
        addBreakpointRow(at);
    m_hint->setVisible(m_watchRows.empty() && m_breakpointRows.empty());
    showTraced();
    giveFocus(m_watchRows, watch);
    giveFocus(m_breakpointRows, breakpoint);
}

void WatchesPane::addWatchRow(std::size_t at) {
    const std::string& watch = m_hunt.list().watches[at];
    const auto read = ReplayWatch::read(watch, m_workspace.now());
    auto* row = new WatchRow(fromStored(watch), read && read->path() ? WatchRow::Kind::Place : WatchRow::Kind::Condition);
    listen(*row);
    connect(row, &WatchRow::removeAsked, this, [this, at] { m_hunt.removeWatch(at); });
}

void WatchesPane::addQuestionRow() {
    auto* row = new WatchRow(fromStored(m_hunt.question()), WatchRow::Kind::Question);
    listen(*row);
    connect(row, &WatchRow::removeAsked, this, [this] { m_hunt.setQuestion({}); });
    connect(row, &WatchRow::keepAsked, this, [this] { m_hunt.addWatch(m_hunt.question()); });
}

void WatchesPane::listen(WatchRow& row) {
    m_watches->addWidget(&row);
    row.show(); // at once: it may be given the focus
    m_watchRows.push_back(&row);
    connect(&row, &WatchRow::stepAsked, &m_session, &ReplaySession::setHead);
}

void WatchesPane::addBreakpointRow(std::size_t at) {
    auto* row = new BreakpointRow(m_hunt.list().breakpoints[at]);
    m_breakpoints->addWidget(row);
    row->show();
    m_breakpointRows.push_back(row);
    connect(row, &BreakpointRow::changed, this, [this, at](const Breakpoint& breakpoint) { m_hunt.setBreakpoint(at, breakpoint); });
    connect(row, &BreakpointRow::removeAsked, this, [this, at] { m_hunt.removeBreakpoint(at); });
}

QString WatchesPane::stepName(std::size_t step) const {
    const auto& timeline = m_session.timeline();
    if (!timeline || step > timeline->size())
        return {};
    return step == 0 ? tr("the start") : versionText(timeline->version(step));
}

void WatchesPane::showTraced() {
    const auto name = [this](std::size_t step) { return stepName(step); };
    for (WatchRow* row : m_watchRows) {
        const std::string watch = row->watch().toStdString();
        if (row->kind() == WatchRow::Kind::Place)
            row->show(m_hunt.valuesOf(watch), name);
        else
            row->show(m_hunt.conditionOf(watch), name);
    }
    for (std::size_t at = 0; at < m_breakpointRows.size(); ++at)
        m_breakpointRows[at]->setStops(m_hunt.stopsOf(at));
    showHead();
}

void WatchesPane::showHead() {
    for (WatchRow* row : m_watchRows)
        row->setHead(m_session.head());
}

} // namespace leftfold::ui
