// SPDX-License-Identifier: Apache-2.0
#include "ui/views/state_pane.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/text_label.h"
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int openedRows = 30;
constexpr std::size_t textShown = std::size_t{1} << 20U;
constexpr int margin = 12;

} // namespace

StatePane::StatePane(QWidget* parent)
    : QWidget(parent)
    , m_problem(new TextLabel(TextStyle::Body, TextColor::Removed))
    , m_tree(new StateTree)
    , m_text(new QPlainTextEdit) {
    m_problem->setObjectName(QStringLiteral("stepProblem"));
    m_problem->setWordWrap(true);
    m_problem->setAutoFillBackground(true);
    m_problem->setContentsMargins(10, 6, 10, 6);
    m_problem->hide();
    m_tree->setObjectName(QStringLiteral("stateTree"));
    m_text->setObjectName(QStringLiteral("stateText"));
    m_text->setAccessibleName(tr("State as JSON"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setStyleSheet(QStringLiteral("border: none; padding: 0;"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 10, 4, 0);
    column->setSpacing(6);
    m_captions = buildCaptions();
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    column->addWidget(m_problem);
    column->addWidget(m_captions);
    column->addLayout(m_stack, 1);
    const auto follow = [this] {
        m_text->setFont(textFont(TextStyle::Mono));
        QPalette own = m_problem->palette();
        own.setColor(QPalette::Window, tokens().removedSoft);
        m_problem->setPalette(own);
    };
    connect(&Theme::instance(), &Theme::changed, this, follow);
    follow();
}

QWidget* StatePane::buildCaptions() {
    auto* captions = new QWidget(this);
    m_after = new TextLabel(TextStyle::Caption, TextColor::Faint, captions);
    m_after->setObjectName(QStringLiteral("stateAfter"));
    m_since = new TextLabel(TextStyle::Caption, TextColor::Faint, captions);
    captions->setFixedHeight(QFontMetrics(textFont(TextStyle::Caption)).height() + 4);
    return captions;
}

void StatePane::show(const AggregateId& aggregate, const Frame& frame, const QString& version, const QString& previous) {
    m_state = frame.after;
    m_after->setText(frame.step == 0 ? tr("state at the start") : tr("state after %1").arg(version));
    m_since->setText(frame.step == 0 ? QString()
            : previous.isEmpty()     ? tr("changes since the start")
                                     : tr("changes since %1").arg(previous));
    const bool other = std::exchange(m_shown, fromStored(aggregate.path())) != fromStored(aggregate.path());
    if (other)
        m_tree->values().clear();
    m_tree->values().setChange(aggregate.type.empty() ? tr("state") : fromStored(aggregate.type), frame.before, frame.after);
    if (other)
        m_tree->openUpTo(openedRows);
    m_tree->openChanged();
    showProblem(frame);
    showText();
    m_after->adjustSize();
    m_since->adjustSize();
    m_since->move(m_tree->valueColumn(), 0);
}

void StatePane::showProblem(const Frame& frame) {
    m_problem->setVisible(frame.status == StepStatus::Failed || frame.status == StepStatus::Dropped);
    if (frame.status == StepStatus::Failed)
        m_problem->setText(tr("This event failed and was passed over: %1").arg(fromStored(frame.message)));
    else if (frame.status == StepStatus::Dropped)
        m_problem->setText(tr("An upcaster says that this event is none any more; the state stays as it was."));
}

void StatePane::clear() {
    m_shown.clear();
    m_tree->values().clear();
    m_text->clear();
    m_problem->hide();
}

void StatePane::setView(View view) {
    m_stack->setCurrentWidget(view == View::Tree ? static_cast<QWidget*>(m_tree) : m_text);
    m_since->setVisible(view == View::Tree);
    showText();
}

void StatePane::showText() {
    if (m_stack->currentWidget() != m_text)
        return;
    std::string text = toJson(m_state, JsonStyle::Indented);
    const bool cut = text.size() > textShown;
    text.resize(std::min(text.size(), textShown));
    m_text->setPlainText(fromStored(text) + (cut ? tr("\n… only the first mebibyte is shown") : QString()));
}

void StatePane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_since->move(m_tree->valueColumn(), 0);
}

} // namespace leftfold::ui
