// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/buttons.h"
#include <QButtonGroup>
#include <QHBoxLayout>

namespace leftfold::ui {

TabStrip::TabStrip(const QStringList& names, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this)) {
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const QString& name : names)
        addTab(name);
    setCurrent(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

int TabStrip::addTab(const QString& name) {
    const int index = count();
    QPushButton* tab = makeButton(name, ButtonKind::Tab, this);
    tab->setObjectName(QStringLiteral("tab.") + name);
    tab->setCheckable(true);
    tab->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the page
    m_group->addButton(tab, index);
    layout()->addWidget(tab);
    return index;
}

int TabStrip::count() const {
    return static_cast<int>(m_group->buttons().size());
}

int TabStrip::current() const {
    return m_group->checkedId();
}

void TabStrip::setCurrent(int index) {
    if (auto* tab = m_group->button(index))
        tab->setChecked(true);
}

void TabStrip::walk(int by) {
    for (int index = current() + by; index >= 0 && index < count(); index += by) {
        QAbstractButton* tab = m_group->button(index);
        if (tab->isHidden() || !tab->isEnabled())
            continue;
        tab->setFocus(Qt::TabFocusReason);
        return setCurrent(index);
    }
}

void TabStrip::setTabEnabled(int index, bool enabled) {
    if (auto* tab = m_group->button(index))
        tab->setEnabled(enabled);
}

void TabStrip::setTabVisible(int index, bool visible) {
    if (auto* tab = m_group->button(index))
        tab->setVisible(visible);
}

} // namespace leftfold::ui
