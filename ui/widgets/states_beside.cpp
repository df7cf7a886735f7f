// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/states_beside.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int openedRows = 30;

/// The same row of another tree; invalid where it is not made there.
QModelIndex rowIn(StateTreeModel& other, const QModelIndex& index) {
    return index.isValid() ? other.index(index.row(), 0, rowIn(other, index.parent())) : QModelIndex();
}

} // namespace

StatesBeside::StatesBeside(QWidget* parent)
    : QWidget(parent)
    , m_leftTitle(new TextLabel(TextStyle::Caption, TextColor::Faint))
    , m_rightTitle(new TextLabel(TextStyle::Caption, TextColor::Faint))
    , m_left(new StateTree)
    , m_right(new StateTree) {
    m_left->setObjectName(QStringLiteral("leftState"));
    m_right->setObjectName(QStringLiteral("rightState"));
    auto* sides = new ThinSplitter(Qt::Horizontal);
    sides->addWidget(makeSide(m_leftTitle, m_left));
    sides->addWidget(makeSide(m_rightTitle, m_right));
    sides->setChildrenCollapsible(false);
    sides->setSizes({1000, 1000});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sides);
    m_left->values().setPastShown(true);
    lead(*m_left, *m_right);
    lead(*m_right, *m_left);
}

void StatesBeside::lead(StateTree& tree, StateTree& other) {
    const auto follow = [this](const auto& run) {
        if (m_following)
            return;
        const QScopedValueRollback following(m_following, true);
        run();
    };
    const auto open = [&other, follow](const QModelIndex& index, bool opened) {
        follow([&] {
            if (const QModelIndex same = rowIn(other.values(), index); same.isValid())
                other.setExpanded(same, opened);
        });
    };
    connect(&tree, &QTreeView::expanded, this, [open](const QModelIndex& index) { open(index, true); });
    connect(&tree, &QTreeView::collapsed, this, [open](const QModelIndex& index) { open(index, false); });
    connect(tree.verticalScrollBar(), &QScrollBar::valueChanged, this,
        [&other, follow](int place) { follow([&] { other.verticalScrollBar()->setValue(place); }); });
}

QWidget* StatesBeside::makeSide(TextLabel* title, StateTree* tree) {
    auto* side = new QWidget;
    title->setFit(TextLabel::Fit::ElideRight);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(12, 8, 4, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(tree, 1);
    return side;
}

void StatesBeside::setTitles(const QString& left, const QString& right) {
    m_leftTitle->setText(left);
    m_rightTitle->setText(right);
    m_left->setAccessibleName(left);
    m_right->setAccessibleName(right);
}

void StatesBeside::show(const QString& root, const QString& subject, const Value& left, const Value& right) {
    const bool other = std::exchange(m_subject, subject) != subject;
    if (other)
        clear();
    m_subject = subject;
    const QScopedValueRollback filling(m_following, true);
    m_left->values().setChange(root, left, right);
    m_right->values().setChange(root, left, right);
    if (other) {
        m_left->openUpTo(openedRows);
        m_right->openUpTo(openedRows);
    }
    m_left->openChanged();
    m_right->openChanged();
}

void StatesBeside::clear() {
    m_subject.clear();
    m_left->values().clear();
    m_right->values().clear();
}

} // namespace leftfold::ui
