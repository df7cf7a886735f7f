// SPDX-License-Identifier: Apache-2.0
#include "ui/views/layout_editor.h"
#include "ui/views/layout_files.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/json_editor.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/preview_delegate.h"
#include "ui/widgets/role_form.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QScrollArea>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;

QVBoxLayout* columnIn(QWidget* widget) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

/// A heading over a part, with what there is to say of it beside.
QHBoxLayout* headingOf(const QString& title, TextLabel* fact) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(edge, 8, edge, 6);
    row->setSpacing(10);
    row->addWidget(makeSectionLabel(title));
    row->addWidget(fact, 1, Qt::AlignBottom);
    fact->setFit(TextLabel::Fit::ElideRight);
    return row;
}

} // namespace

void LayoutEditor::build() {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    resize(1240, 840);
    auto* column = columnIn(this);
    column->addWidget(buildHead());
    m_notice = new NoticeLine;
    m_notice->setObjectName(QStringLiteral("layoutNotice"));
    m_notice->hide();
    column->addWidget(m_notice);
    auto* halves = new ThinSplitter(Qt::Vertical);
    halves->addWidget(buildUpper());
    halves->addWidget(buildLower());
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({480, 300});
    column->addWidget(halves, 1);
}

QWidget* LayoutEditor::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(edge, 8, edge, 8);
    row->setSpacing(8);
    m_title = new TextLabel(TextStyle::Title);
    m_title->setObjectName(QStringLiteral("layoutTitle"));
    m_title->setFit(TextLabel::Fit::ElideMiddle);
    m_table = new ChoiceBox;
    m_table->setObjectName(QStringLiteral("layoutTable"));
    m_table->setAccessibleName(tr("Table"));
    m_table->setToolTip(tr("The table that holds the events; the likeliest first"));
    m_table->setMinimumWidth(scaled(240));
    m_undo = makeIconButton(QStringLiteral("undo"), tr("Undo"));
    m_undo->setObjectName(QStringLiteral("layoutUndo"));
    m_redo = makeIconButton(QStringLiteral("redo"), tr("Redo"));
    m_redo->setObjectName(QStringLiteral("layoutRedo"));
    auto* menu = new QMenu;
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillStartMenu(*menu); });
    QPushButton* files = makeMenuButton(tr("Layout"), menu);
    files->setObjectName(QStringLiteral("layoutMenu"));
    m_save = makeButton(tr("Save"));
    m_save->setObjectName(QStringLiteral("layoutSave"));
    m_open = makeButton(tr("Open with this layout"), ButtonKind::Primary);
    m_open->setObjectName(QStringLiteral("layoutOpen"));
    m_open->setToolTip(tr("Saves the layout and opens the store with it (Ctrl+Return)"));
    row->addWidget(m_title, 1);
    row->addWidget(new TextLabel(tr("Table"), TextStyle::Body, TextColor::Muted));
    for (QWidget* tool : std::initializer_list<QWidget*>{m_table, m_undo, m_redo, files, m_save, m_open})
        row->addWidget(tool);
    return head;
}

QWidget* LayoutEditor::buildUpper() {
    auto* upper = new ThinSplitter(Qt::Horizontal);
    m_form = new RoleForm;
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto* document = new QWidget;
    auto* column = columnIn(document);
    auto* hint = new TextLabel(tr("the whole layout; form and text change each other"), TextStyle::Small, TextColor::Faint);
    column->addLayout(headingOf(tr("DOCUMENT"), hint));
    m_text = new JsonEditor;
    m_text->setObjectName(QStringLiteral("layoutText"));
    m_text->setAccessibleName(tr("Layout document"));
    m_text->installEventFilter(this);
    column->addWidget(m_text, 1);
    upper->addWidget(scroll);
    upper->addWidget(document);
    upper->setChildrenCollapsible(false);
    upper->setSizes({660, 560});
    return upper;
}

QWidget* LayoutEditor::buildLower() {
    auto* lower = new ThinSplitter(Qt::Horizontal);
    auto* left = new QWidget;
    auto* rows = columnIn(left);
    m_count = new TextLabel(TextStyle::Small, TextColor::Muted);
    m_count->setObjectName(QStringLiteral("previewCount"));
    rows->addLayout(headingOf(tr("AS EVENTS"), m_count));
    m_preview = new RowTable;
    m_preview->setObjectName(QStringLiteral("previewTable"));
    m_preview->setAccessibleName(tr("The first rows as events"));
    m_preview->setModel(&m_rows);
    m_preview->setItemDelegate(new PreviewDelegate(m_preview));
    const int widths[] = {74, 190, 170, 110, 130, 66, 120, 120, 120, 300};
    for (int column = 0; column < PreviewModel::columns; ++column)
        m_preview->setColumnWidth(column, scaled(widths[column]));
    m_preview->horizontalHeader()->setStretchLastSection(true);
    rows->addWidget(m_preview, 1);
    auto* right = new QWidget;
    auto* found = columnIn(right);
    m_findingCount = new TextLabel(TextStyle::Small, TextColor::Muted);
    m_findingCount->setObjectName(QStringLiteral("findingCount"));
    found->addLayout(headingOf(tr("WHAT DOES NOT FIT"), m_findingCount));
    m_findings = new QListWidget;
    m_findings->setObjectName(QStringLiteral("layoutFindings"));
    m_findings->setAccessibleName(tr("What does not fit"));
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setWordWrap(true);
    m_findings->setResizeMode(QListView::Adjust);
    m_findings->setSpacing(2);
    m_findings->setIconSize(QSize(scaled(14), scaled(14)));
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    found->addWidget(m_findings, 1);
    lower->addWidget(left);
    lower->addWidget(right);
    lower->setChildrenCollapsible(false);
    lower->setSizes({850, 390});
    return lower;
}

void LayoutEditor::buildKeys() {
    const std::pair<QKeySequence, std::function<void()>> keys[] = {{QKeySequence::Save, [this] { m_files->save(); }},
        {QKeySequence::SaveAs, [this] { m_files->saveAs(); }}, {QKeySequence::Undo, [this] { m_layout.undo(); }},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_layout.redo(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { open(); }}, {QKeySequence::Close, [this] { close(); }}};
    for (const auto& [key, run] : keys) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, [this, run = run] {
            m_text->flush();
            run();
        });
        addAction(action);
    }
}

} // namespace leftfold::ui
