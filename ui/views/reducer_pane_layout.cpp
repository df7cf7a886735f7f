// SPDX-License-Identifier: Apache-2.0
#include "ui/views/reducer_files.h"
#include "ui/views/reducer_pane.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/mapping_step_delegate.h"
#include "ui/widgets/member_form.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/rule_delegate.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include "ui/widgets/word_completion.h"
#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStackedWidget>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;

QVBoxLayout* columnIn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

TextLabel* heading(const QString& title) {
    TextLabel* label = makeSectionLabel(title);
    label->setContentsMargins(edge, 10, edge, 4);
    return label;
}

QListView* makeList(const QString& name, const QString& spoken, QAbstractItemModel* model, QStyledItemDelegate* delegate) {
    auto* list = new QListView;
    list->setObjectName(name);
    list->setAccessibleName(spoken);
    list->setModel(model);
    list->setItemDelegate(delegate);
    delegate->setParent(list);
    list->setDragDropMode(QAbstractItemView::InternalMove);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

} // namespace

void ReducerPane::build() {
    m_empty = new EmptyState(QStringLiteral("replay"), QString(), QString());
    connect(m_empty->addStep(tr("Draft from events")), &QPushButton::clicked, &m_reducer, &ReducerSession::infer);
    connect(m_empty->addStep(tr("New reducer")), &QPushButton::clicked, m_files, &ReducerFiles::startNew);
    connect(m_empty->addStep(tr("Open…")), &QPushButton::clicked, m_files, &ReducerFiles::open);
    m_notice = new NoticeLine;
    m_notice->setObjectName(QStringLiteral("reducerNotice"));
    m_notice->hide();
    auto* left = new ThinSplitter(Qt::Vertical);
    left->addWidget(buildRules());
    left->addWidget(buildSteps());
    left->setChildrenCollapsible(false);
    left->setSizes({260, 380});
    m_form = left;
    auto* right = new ThinSplitter(Qt::Vertical);
    right->addWidget(buildText());
    right->addWidget(buildTrial());
    right->setChildrenCollapsible(false);
    right->setSizes({420, 220});
    auto* sides = new ThinSplitter(Qt::Horizontal);
    sides->addWidget(left);
    sides->addWidget(right);
    sides->setChildrenCollapsible(false);
    sides->setStretchFactor(1, 1);
    sides->setSizes({340, 520});
    m_content = new QWidget;
    auto* column = columnIn(m_content);
    column->addWidget(buildHead());
    column->addWidget(m_notice);
    column->addWidget(sides, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
}

QWidget* ReducerPane::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(edge, 6, edge, 6);
    row->setSpacing(8);
    m_title = new TextLabel(TextStyle::Strong);
    m_title->setObjectName(QStringLiteral("reducerTitle"));
    m_title->setFit(TextLabel::Fit::ElideMiddle);
    m_undo = makeIconButton(QStringLiteral("undo"), tr("Undo"));
    m_undo->setObjectName(QStringLiteral("reducerUndo"));
    m_redo = makeIconButton(QStringLiteral("redo"), tr("Redo"));
    m_redo->setObjectName(QStringLiteral("reducerRedo"));
    m_draft = makeButton(tr("Draft from events"));
    m_draft->setObjectName(QStringLiteral("reducerDraft"));
    m_draft->setToolTip(tr("Write a first reducer from the types and data of the aggregate type's events; undo brings this one back"));
    auto* menu = new QMenu;
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_files->fillMenu(*menu); });
    QPushButton* files = makeMenuButton(tr("Reducer"), menu);
    files->setObjectName(QStringLiteral("reducerMenu"));
    m_save = makeButton(tr("Save"), ButtonKind::Primary);
    m_save->setObjectName(QStringLiteral("reducerSave"));
    m_save->setToolTip(tr("Save, and replay with it from here (Ctrl+S)"));
    row->addWidget(m_title, 1);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_undo, m_redo, m_draft, files, m_save})
        row->addWidget(tool);
    return head;
}

QWidget* ReducerPane::buildRules() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_ruleList = makeList(QStringLiteral("reducerRules"), tr("Rules, in order"), &m_rules, new RuleDelegate);
    auto* menu = new QMenu;
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillRuleMenu(*menu); });
    QPushButton* add = makeMenuButton(tr("+ rule"), menu);
    add->setObjectName(QStringLiteral("addRule"));
    column->addWidget(heading(tr("RULES, AND HOW OFTEN THEY FIRED")));
    column->addWidget(m_ruleList, 1);
    column->addWidget(buildTools(
        add, tr("rule"), [this](int by) { shiftRule(by); }, [this] { removeRule(); }));
    return part;
}

QWidget* ReducerPane::buildSteps() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_stepList = makeList(QStringLiteral("reducerSteps"), tr("Steps of the rule, in order"), &m_steps, new MappingStepDelegate);
    auto* menu = new QMenu;
    fillStepMenu(*menu);
    QPushButton* add = makeMenuButton(tr("+ step"), menu);
    add->setObjectName(QStringLiteral("addRuleStep"));
    m_members = new MemberForm;
    m_members->setObjectName(QStringLiteral("ruleStepForm"));
    m_none = new TextLabel(TextStyle::Body, TextColor::Muted);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(edge, 8, edge, 8);
    auto* form = new QWidget;
    auto* fields = columnIn(form);
    fields->addWidget(m_none);
    fields->addWidget(m_members);
    fields->addStretch(1);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(form);
    area->viewport()->setAutoFillBackground(false); // the ground is that of the page
    form->setAutoFillBackground(false);
    column->addWidget(heading(tr("STEPS OF THE RULE")));
    column->addWidget(m_stepList, 2);
    column->addWidget(buildTools(
        add, tr("step"), [this](int by) { shiftStep(by); }, [this] { removeStep(); }));
    column->addWidget(area, 3);
    return part;
}

QWidget* ReducerPane::buildTools(
    QPushButton* first, const QString& what, const std::function<void(int)>& shift, const std::function<void()>& remove) {
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(edge, 4, edge - 6, 4);
    row->setSpacing(4);
    row->addWidget(first);
    const std::tuple<QString, QString, std::function<void()>> buttons[] = {
        {QStringLiteral("chevron-up"), tr("Move the %1 up (Alt+↑)").arg(what), [shift] { shift(-1); }},
        {QStringLiteral("chevron-down"), tr("Move the %1 down (Alt+↓)").arg(what), [shift] { shift(1); }},
        {QStringLiteral("trash"), tr("Remove the %1 (Del)").arg(what), remove}};
    for (const auto& [icon, name, run] : buttons) {
        QToolButton* button = makeIconButton(icon, name);
        connect(button, &QToolButton::clicked, this, run);
        row->addWidget(button);
    }
    row->addStretch(1);
    return tools;
}

QWidget* ReducerPane::buildText() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_text = new JsonEditor;
    m_text->setObjectName(QStringLiteral("reducerText"));
    m_text->setAccessibleName(tr("The reducer as text"));
    m_text->installEventFilter(this);
    m_completion = new WordCompletion(m_text);
    column->addWidget(m_text, 1);
    return part;
}

QWidget* ReducerPane::buildTrial() {
    auto* part = new QWidget;
    auto* column = columnIn(part);
    m_tabs = new TabStrip({tr("State at the head"), tr("What does not fit")});
    m_tabs->setObjectName(QStringLiteral("trialTabs"));
    m_difference = new TextLabel(TextStyle::Small, TextColor::Muted);
    m_difference->setObjectName(QStringLiteral("trialDifference"));
    m_difference->setFit(TextLabel::Fit::ElideRight);
    m_difference->setContentsMargins(edge, 6, edge, 2);
    m_state = new JsonEditor;
    m_state->setObjectName(QStringLiteral("trialState"));
    m_state->setAccessibleName(tr("The state at the head with this reducer"));
    m_state->setReadOnly(true);
    auto* state = new QWidget;
    auto* shown = columnIn(state);
    shown->addWidget(m_difference);
    shown->addWidget(m_state, 1);
    m_remarkCount = new TextLabel(TextStyle::Small, TextColor::Muted);
    m_remarkCount->setObjectName(QStringLiteral("remarkCount"));
    m_remarkCount->setWordWrap(true);
    m_remarkCount->setContentsMargins(edge, 6, edge, 2);
    m_remarks = new QListWidget;
    m_remarks->setObjectName(QStringLiteral("ruleRemarks"));
    m_remarks->setAccessibleName(tr("What does not fit"));
    m_remarks->setFrameShape(QFrame::NoFrame);
    m_remarks->setWordWrap(true);
    m_remarks->setSpacing(2);
    m_remarks->setIconSize(QSize(scaled(14), scaled(14)));
    m_remarks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* remarks = new QWidget;
    auto* found = columnIn(remarks);
    found->addWidget(m_remarkCount);
    found->addWidget(m_remarks, 1);
    m_lower = new QStackedWidget;
    m_lower->addWidget(state);
    m_lower->addWidget(remarks);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(edge - 6, 6, edge, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    column->addLayout(tabs);
    column->addWidget(m_lower, 1);
    return part;
}

void ReducerPane::buildKeys() {
    const std::pair<QKeySequence, std::function<void()>> keys[] = {{QKeySequence::Save, [this] { m_files->save(); }},
        {QKeySequence::SaveAs, [this] { m_files->saveAs(); }}, {QKeySequence::Undo, [this] { m_reducer.undo(); }},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_reducer.redo(); }}};
    const auto add = [this](QWidget* owner, const QKeySequence& key, Qt::ShortcutContext context, const std::function<void()>& run) {
        auto* action = new QAction(owner);
        action->setShortcut(key);
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, run);
        owner->addAction(action);
    };
    for (const auto& [key, run] : keys)
        add(this, key, Qt::WidgetWithChildrenShortcut, [this, run = run] {
            m_text->flush();
            run();
        });
    add(m_ruleList, QKeySequence(Qt::ALT | Qt::Key_Up), Qt::WidgetShortcut, [this] { shiftRule(-1); });
    add(m_ruleList, QKeySequence(Qt::ALT | Qt::Key_Down), Qt::WidgetShortcut, [this] { shiftRule(1); });
    add(m_ruleList, QKeySequence(Qt::Key_Delete), Qt::WidgetShortcut, [this] { removeRule(); });
    add(m_ruleList, QKeySequence(Qt::Key_F2), Qt::WidgetShortcut, [this] { renameRule(); });
    add(m_stepList, QKeySequence(Qt::ALT | Qt::Key_Up), Qt::WidgetShortcut, [this] { shiftStep(-1); });
    add(m_stepList, QKeySequence(Qt::ALT | Qt::Key_Down), Qt::WidgetShortcut, [this] { shiftStep(1); });
    add(m_stepList, QKeySequence(Qt::Key_Delete), Qt::WidgetShortcut, [this] { removeStep(); });
    add(m_stepList, QKeySequence(Qt::Key_Return), Qt::WidgetShortcut, [this] { m_members->focusFirst(); });
}

} // namespace leftfold::ui
