// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/text_label.h"
#include <QGridLayout>

namespace leftfold::ui {

namespace {

constexpr int nameWidth = 104;

} // namespace

FactGrid::FactGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::clear() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
}

void FactGrid::add(const QString& name, QWidget* fact) {
    if (!name.isEmpty()) {
        auto* label = new TextLabel(name, TextStyle::Body, TextColor::Muted);
        label->setFit(TextLabel::Fit::ElideRight);
        m_grid->addWidget(label, m_rows, 0);
    }
    m_grid->addWidget(fact, m_rows, 1);
    ++m_rows;
}

void FactGrid::addText(const QString& name, const QString& text, TextStyle style, const QString& toolTip) {
    auto* label = new TextLabel(text, style);
    label->setFit(TextLabel::Fit::ElideMiddle);
    if (!toolTip.isEmpty())
        label->setToolTip(toolTip);
    add(name, label);
}

} // namespace leftfold::ui
