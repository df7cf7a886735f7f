// SPDX-License-Identifier: Apache-2.0
#include "ui/views/before_after_pane.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QKeyEvent>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int margin = 16;
constexpr int roomForOneLine = 560; ///< of the head; in less, its buttons stand below its words

MarkedText* makeText(const QString& objectName) {
    auto* text = new MarkedText;
    text->setObjectName(objectName);
    return text;
}

} // namespace

BeforeAfterPane::BeforeAfterPane(QWidget* parent)
    : QWidget(parent)
    , m_event(new TextLabel(TextStyle::Body, TextColor::Muted))
    , m_previous(makeButton(QStringLiteral("\u25c0")))
    , m_next(makeButton(QStringLiteral("\u25b6")))
    , m_nextFailing(makeButton(tr("Next failing")))
    , m_open(makeButton(tr("Open event")))
    , m_beforeName(new TextLabel(TextStyle::Mono, TextColor::Faint))
    , m_afterName(new TextLabel(TextStyle::Mono, TextColor::Faint))
    , m_before(makeText(QStringLiteral("beforeText")))
    , m_after(makeText(QStringLiteral("afterText")))
    , m_problem(new TextLabel(TextStyle::Body, TextColor::Changed))
    , m_failure(makeButton(QString(), ButtonKind::Link))
    , m_note(new TextLabel(TextStyle::Body, TextColor::Muted)) {
    m_previous->setAccessibleName(tr("Previous event"));
    m_previous->setToolTip(tr("Previous event (Ctrl+PgUp)"));
    m_next->setAccessibleName(tr("Next event"));
    m_next->setToolTip(tr("Next event (Ctrl+PgDown)"));
    m_event->setObjectName(QStringLiteral("beforeAfterEvent"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(makeColumns(), 1);
    connect(m_previous, &QPushButton::clicked, this, &BeforeAfterPane::previousAsked);
    connect(m_next, &QPushButton::clicked, this, &BeforeAfterPane::nextAsked);
    connect(m_nextFailing, &QPushButton::clicked, this, &BeforeAfterPane::nextFailingAsked);
    connect(m_open, &QPushButton::clicked, this, &BeforeAfterPane::eventAsked);
    connect(m_before, &MarkedText::stepAsked, this, &BeforeAfterPane::stepAsked);
    connect(m_after, &MarkedText::stepAsked, this, &BeforeAfterPane::stepAsked);
    clear({});
}

QWidget* BeforeAfterPane::makeHeader() {
    auto* header = new QWidget;
    m_head = new QBoxLayout(QBoxLayout::LeftToRight, header);
    m_head->setContentsMargins(margin, 8, margin, 8);
    m_head->setSpacing(8);
    m_event->setFit(TextLabel::Fit::ElideMiddle);
    m_head->addWidget(m_event);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton* button : {m_previous, m_next, m_nextFailing})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_open);
    m_head->addLayout(row, 1);
    return header;
}

void BeforeAfterPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_head->setDirection(width() < scaled(roomForOneLine) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* BeforeAfterPane::makeColumn(TextLabel* name, MarkedText* text, QWidget* above, QWidget* below) {
    auto* side = new QWidget;
    name->setFit(TextLabel::Fit::ElideRight);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(margin, 4, margin, 8);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(name, 1);
    if (name == m_afterName) {
        m_stale = new Badge(Badge::Kind::Pill);
        m_stale->setObjectName(QStringLiteral("afterStale"));
        m_stale->setText(tr("out of date"));
        m_stale->setTone(Tone::Changed);
        m_stale->hide();
        head->addWidget(m_stale);
    }
    column->addLayout(head);
    if (above)
        column->addWidget(above);
    column->addWidget(text, 1);
    if (below)
        column->addWidget(below);
    return side;
}

QWidget* BeforeAfterPane::makeColumns() {
    auto* failure = new QWidget;
    auto* row = new QHBoxLayout(failure);
    row->setContentsMargins(0, 2, 0, 6);
    row->setSpacing(8);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("beforeAfterNote"));
    row->addWidget(m_note, 1);
    row->addWidget(m_failure, 0, Qt::AlignTop);
    connect(m_failure, &QPushButton::clicked, this, [this] {
        if (m_failedStep)
            Q_EMIT stepAsked(*m_failedStep);
    });
    m_before->setAccessibleName(tr("Before"));
    m_after->setAccessibleName(tr("After"));
    auto* columns = new ThinSplitter(Qt::Horizontal);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("beforeProblem"));
    columns->addWidget(makeColumn(m_beforeName, m_before, m_problem, nullptr));
    columns->addWidget(makeColumn(m_afterName, m_after, nullptr, failure));
    columns->setChildrenCollapsible(false);
    columns->setSizes({1000, 1000});
    return columns;
}

void BeforeAfterPane::show(const BeforeAfter& shown, const EventPlace& place) {
    QString text = tr("Stored event %1").arg(shown.event);
    if (place.index > 0)
        text += QStringLiteral(" \u00b7 ") + tr("%1 of %2").arg(groupedNumber(place.index), groupedNumber(place.count));
    m_event->setText(text);
    m_previous->setEnabled(place.hasPrevious);
    m_next->setEnabled(place.hasNext);
    m_nextFailing->setEnabled(place.hasFailing);
    m_open->setEnabled(true);
    m_beforeName->setText(shown.beforeName);
    m_problem->setText(shown.beforeProblem);
    m_problem->setVisible(!shown.beforeProblem.isEmpty());
    m_afterName->setText(shown.failedStep ? tr("%1, as far as it came").arg(shown.afterName) : shown.afterName);
    m_before->setMarked(shown.before, shown.steps);
    m_after->setMarked(shown.after, shown.steps);
    m_before->setAccessibleDescription(shown.beforeName);
    m_after->setAccessibleDescription(shown.afterName);
    tellFailure(shown);
}

void BeforeAfterPane::tellFailure(const BeforeAfter& shown) {
    m_failedStep = shown.failedStep;
    QString text = shown.note;
    if (shown.failedStep)
        text = tr("%1 fails: %2").arg(shown.failedName, shown.failure);
    else if (!shown.failure.isEmpty())
        text = tr("It does not come this far: %1").arg(shown.failure);
    m_note->setColor(shown.failure.isEmpty() ? TextColor::Muted : TextColor::Removed);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_failure->setText(tr("Show"));
    m_failure->setAccessibleName(tr("Show the step that fails"));
    m_failure->setVisible(shown.failedStep.has_value());
}

void BeforeAfterPane::clear(const QString& why) {
    show(BeforeAfter{}, EventPlace{});
    m_event->setText(why);
    m_open->setEnabled(false);
}

void BeforeAfterPane::setStale(bool stale) {
    m_stale->setVisible(stale);
    m_after->setMuted(stale);
}

void BeforeAfterPane::setSelectedStep(std::optional<std::size_t> step) {
    m_before->setStrongStep(step);
    m_after->setStrongStep(step);
}

/// Ctrl and the page keys walk the events wherever the focus is in here.
void BeforeAfterPane::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_PageUp && m_previous->isEnabled())
        Q_EMIT previousAsked();
    else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_PageDown && m_next->isEnabled())
        Q_EMIT nextAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace leftfold::ui
