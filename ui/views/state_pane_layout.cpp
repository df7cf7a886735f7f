// SPDX-License-Identifier: Apache-2.0
// The parts of the state's pane, where they stand and what leads from one to the other.
#include "ui/models/text_forms.h"
#include "ui/views/page_keys.h"
#include "ui/views/state_pane.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_cell_delegate.h"
#include "ui/widgets/state_find_bar.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/text_label.h"
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int margin = 12;
constexpr int captionHeight = 26;
constexpr int buttonPadding = 5; // so that its text stands over the values
constexpr int originDelay = 30; // milliseconds, until rows stand still

} // namespace

void StatePane::build() {
    m_problem = new TextLabel(TextStyle::Body, TextColor::Removed);
    m_problem->setObjectName(QStringLiteral("stepProblem"));
    m_problem->setWordWrap(true);
    m_problem->setAutoFillBackground(true);
    m_problem->setContentsMargins(10, 6, 10, 6);
    m_problem->hide();
    m_notice = new TextLabel(TextStyle::Caption, TextColor::Muted);
    m_notice->setObjectName(QStringLiteral("stateNotice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_find = new StateFindBar;
    m_tree = new StateTree;
    m_tree->setObjectName(QStringLiteral("stateTree"));
    m_tree->values().showWriters([this](std::size_t step, StateTreeModel::Naming naming) { return stepName(step, naming); });
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("stateText"));
    m_text->setAccessibleName(tr("State as JSON"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setStyleSheet(QStringLiteral("border: none; padding: 0;"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(margin, 6, 4, 0);
    column->setSpacing(4);
    m_captions = buildCaptions();
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    m_stack->addWidget(buildTable());
    for (QWidget* part : {static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_find), m_captions, static_cast<QWidget*>(m_notice)})
        column->addWidget(part);
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
    captions->setFixedHeight(captionHeight);
    m_after = new TextLabel(TextStyle::Caption, TextColor::Faint, captions);
    m_after->setObjectName(QStringLiteral("stateAfter"));
    auto* menu = new QMenu;
    m_since = makeMenuButton(QString(), menu, ButtonKind::Status, captions);
    m_since->setObjectName(QStringLiteral("stateSince"));
    m_since->setToolTip(tr("What the changes that are marked are told against"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillSinceMenu(*menu); });
    m_writers = new TextLabel(tr("last written by"), TextStyle::Caption, TextColor::Faint, captions);
    m_writers->setObjectName(QStringLiteral("stateWriters"));
    m_writers->setToolTip(tr("The event that last wrote the place; a click leads there"));
    return captions;
}

QWidget* StatePane::buildTable() {
    m_tablePart = new QWidget;
    m_array = new ChoiceBox;
    m_array->setObjectName(QStringLiteral("stateArray"));
    m_array->setAccessibleName(tr("The array that is shown as a table"));
    m_table = new RowTable;
    m_table->setObjectName(QStringLiteral("stateTable"));
    m_table->setAccessibleName(tr("Items of the array"));
    m_table->setModel(&m_rows);
    m_table->setItemDelegate(new StateCellDelegate(m_table));
    m_table->horizontalHeader()->setDefaultSectionSize(140);
    m_table->setMultiple(true);
    connect(m_array, &QComboBox::currentTextChanged, this, &StatePane::showTable);
    connect(m_table, &RowTable::menuAsked, this, &StatePane::openTableMenu);
    auto* column = new QVBoxLayout(m_tablePart);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addWidget(m_array, 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
    return m_tablePart;
}

void StatePane::connectTree() {
    connect(
        m_tree, &StateTree::writerAsked, this, [this](const QModelIndex& index) { m_session.askWriter(m_tree->values().place(index)); });
    connect(m_tree, &StateTree::previousAsked, this,
        [this](const QModelIndex& index) { m_session.askPrevious(m_tree->values().place(index)); });
    connect(
        m_tree, &StateTree::touchesAsked, this, [this](const QModelIndex& index) { m_session.askTouches(m_tree->values().place(index)); });
    connect(m_tree, &StateTree::pinAsked, this, &StatePane::togglePin);
    connect(m_tree, &ValueTree::menuFilled, this, &StatePane::fillRowMenu);
    m_originTimer.setSingleShot(true);
    m_originTimer.setInterval(originDelay);
    connect(&m_originTimer, &QTimer::timeout, this, &StatePane::askOrigins);
    connect(m_tree, &StateTree::scrolled, &m_originTimer, qOverload<>(&QTimer::start));
    connect(m_tree, &QTreeView::expanded, &m_originTimer, qOverload<>(&QTimer::start));
    connect(m_find, &StateFindBar::searched, this, &StatePane::search);
    connect(m_find, &StateFindBar::nextAsked, this, [this] { showFound(1); });
    connect(m_find, &StateFindBar::previousAsked, this, [this] { showFound(-1); });
    connect(m_find, &StateFindBar::left, this, [this] {
        search(QString());
        m_tree->setFocus();
    });
    addPageKey(this, Qt::Key_F3, [this] { showFound(1); });
    addPageKey(this, Qt::SHIFT | Qt::Key_F3, [this] { showFound(-1); });
}

/// Titles stand over what they name.
void StatePane::placeCaptions() {
    const int room = m_captions->height();
    const auto place = [room](QWidget* part, int left) { part->move(left, (room - part->height()) / 2); };
    m_after->adjustSize();
    m_since->adjustSize();
    m_writers->adjustSize();
    const auto end = m_tree->writersEnd();
    const bool tree = view() == View::Tree;
    m_since->setVisible(view() != View::Text);
    m_writers->setVisible(tree && end);
    place(m_after, 0);
    place(m_since, tree ? std::max(m_tree->valueColumn() - buttonPadding, m_after->width() + 4) : m_after->width() + 12);
    if (end)
        place(m_writers, *end - m_writers->width());
}

void StatePane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, &StatePane::placeCaptions); // the tree has its new columns by then
}

} // namespace leftfold::ui
