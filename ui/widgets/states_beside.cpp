// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/states_beside.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thin_splitter.h"
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int openedRows = 30;

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
    m_left->values().setValue(root, left);
    m_right->values().setChange(root, left, right);
    if (other) {
        m_left->openUpTo(openedRows);
        m_right->openUpTo(openedRows);
    }
    m_right->openChanged();
}

void StatesBeside::clear() {
    m_subject.clear();
    m_left->values().clear();
    m_right->values().clear();
}

} // namespace leftfold::ui
