// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/column_fit.h"
#include <QEvent>
#include <QScopedValueRollback>
#include <algorithm>

namespace leftfold::ui {

ColumnFit::ColumnFit(QHeaderView& header)
    : QObject(&header)
    , m_header(header) {
    header.viewport()->installEventFilter(this);
    connect(&header, &QHeaderView::sectionResized, this, &ColumnFit::noteWidth);
}

/// A width that is neither ours nor what is left for the last column.
void ColumnFit::noteWidth(int column, int before, int now) {
    m_drawn = m_drawn || (!m_fitting && before > 0 && now > 0 && m_wishes.contains(column) && column != restColumn());
}

void ColumnFit::setWishes(std::map<int, Wish> wishes, Wish rest) {
    m_wishes = std::move(wishes);
    m_rest = rest;
    {
        const QScopedValueRollback fitting(m_fitting, true);
        for (const auto& [column, wish] : m_wishes)
            m_header.resizeSection(column, wish.likes);
    }
    fit();
}

void ColumnFit::setDrawn(bool drawn) {
    m_drawn = drawn;
    if (drawn)
        showAll();
    else
        fit();
}

/// The last column in sight takes what is left.
int ColumnFit::restColumn() const {
    for (int place = m_header.count() - 1; place >= 0; --place)
        if (!m_header.isSectionHidden(m_header.logicalIndex(place)))
            return m_header.logicalIndex(place);
    return -1;
}

bool ColumnFit::has(int column) const {
    return m_wishes.contains(column) && !m_header.isSectionHidden(column) && column != restColumn();
}

int ColumnFit::fixedRoom() const {
    int room = 0;
    for (int column = 0; column < m_header.count(); ++column)
        if (!m_wishes.contains(column) && column != restColumn())
            room += m_header.sectionSize(column);
    return room;
}

void ColumnFit::showAll() {
    const QScopedValueRollback fitting(m_fitting, true);
    for (const int column : std::exchange(m_away, {}))
        m_header.showSection(column);
}

void ColumnFit::fit() {
    if (m_drawn || m_fitting || m_header.width() <= 0)
        return;
    showAll();
    const QScopedValueRollback fitting(m_fitting, true);
    const int room = m_header.viewport()->width() - fixedRoom();
    hideWhatCanGo(room);
    share(room);
}

int ColumnFit::needed() const {
    int room = m_rest.needs;
    for (const auto& [column, wish] : m_wishes)
        room += has(column) ? wish.needs : 0;
    return room;
}

void ColumnFit::hideWhatCanGo(int room) {
    for (auto each = m_wishes.rbegin(); each != m_wishes.rend() && needed() > room; ++each) {
        if (!each->second.canGo || !has(each->first))
            continue;
        m_away.push_back(each->first);
        m_header.hideSection(each->first);
    }
}

/// What is there beyond the needs goes to each as it falls short of what it likes; first to those that take all of it.
void ColumnFit::share(int room) {
    int spare = room - needed();
    const bool fits = spare >= 0;
    int liked = m_rest.likes - m_rest.needs;
    std::map<int, int> sizes;
    for (const auto& [column, wish] : m_wishes) {
        if (!has(column))
            continue;
        const int more = wish.likes - wish.needs;
        const bool granted = wish.whole && spare - more >= liked;
        sizes[column] = granted ? wish.likes : wish.needs;
        spare -= granted ? more : 0;
        liked += wish.whole ? 0 : more;
    }
    const double part = liked > 0 ? std::clamp(double(spare) / liked, 0.0, 1.0) : 0;
    for (const auto& [column, size] : sizes) {
        const auto& wish = m_wishes.at(column);
        m_header.resizeSection(column, size + (wish.whole ? 0 : static_cast<int>((wish.likes - wish.needs) * part)));
    }
    if (!fits)
        return;
    m_header.setStretchLastSection(false); // the last is stretched at the moment of switching, and from its size upwards
    m_header.resizeSection(restColumn(), m_rest.needs);
    m_header.setStretchLastSection(true);
}

bool ColumnFit::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace leftfold::ui
