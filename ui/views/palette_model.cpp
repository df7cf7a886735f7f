// SPDX-License-Identifier: Apache-2.0
#include "ui/views/palette_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <algorithm>

namespace leftfold::ui {

namespace {

/// More than anybody reads; keeps every keystroke cheap.
constexpr std::size_t atMost = 200;

QList<int> placesOf(const std::vector<int>& places) {
    return {places.begin(), places.end()};
}

/// The title letter by letter would be slow and ugly: runs of equal style are drawn at once.
void drawTitle(QPainter* painter, const QRect& rect, const QString& title, const QList<int>& places) {
    int x = rect.x();
    for (int at = 0; at < title.size() && x < rect.right();) {
        const bool found = places.contains(at);
        int end = at;
        while (end < title.size() && places.contains(end) == found)
            ++end;
        painter->setFont(textFont(found ? TextStyle::Strong : TextStyle::Body));
        painter->setPen(found ? tokens().accentText : tokens().text);
        QString run = title.mid(at, end - at);
        const int width = painter->fontMetrics().horizontalAdvance(run);
        if (x + width > rect.right())
            run = painter->fontMetrics().elidedText(run, Qt::ElideRight, rect.right() - x);
        painter->drawText(QRect(x, rect.y(), rect.right() - x, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, run);
        x += width;
        at = end;
    }
}

/// Right-aligned in the rect; returns the x before it.
int drawRight(QPainter* painter, const QRect& rect, int right, const QString& text, TextStyle style, const QColor& color) {
    if (text.isEmpty())
        return right;
    painter->setFont(textFont(style));
    painter->setPen(color);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    painter->drawText(QRect(right - width, rect.y(), width, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
    return right - width - 12;
}

} // namespace

void PaletteModel::show(const QString& typed, std::vector<PaletteEntry> entries) {
    beginResetModel();
    m_rows.clear();
    for (PaletteEntry& entry : entries) {
        if (auto match = fuzzyMatch(typed, entry.title))
            m_rows.push_back({std::move(entry), *std::move(match)});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.match.score > b.match.score; });
    if (m_rows.size() > atMost)
        m_rows.resize(atMost);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(row.entry.title, row.entry.group);
    case GroupRole:
        return row.entry.group;
    case IconRole:
        return row.entry.icon;
    case KeysRole:
        return row.entry.keys;
    case DotRole:
        return row.entry.dot.isValid() ? QVariant(row.entry.dot) : QVariant();
    case PlacesRole:
        return QVariant::fromValue(placesOf(row.match.places));
    default:
        return {};
    }
}

void PaletteModel::run(int row) const {
    if (row < 0 || row >= rowCount())
        return;
    const auto action = m_rows[static_cast<std::size_t>(row)].entry.run; // a copy: it may change the entries
    if (action)
        action();
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(6, 0, -6, 0);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens().soft);
        painter->drawRoundedRect(row, 6, 6);
    }
    const QRect glyph(row.x() + 10, row.y(), scaled(16), row.height());
    const QVariant dot = index.data(PaletteModel::DotRole);
    if (dot.isValid())
        drawTypeDot(painter, glyph.x() + 4, row, dot.value<QColor>());
    else if (const QString name = index.data(PaletteModel::IconRole).toString(); !name.isEmpty())
        drawIcon(painter, name, glyph, scaled(16), tokens().muted);
    int right = row.right() - 10;
    right = drawRight(painter, row, right, index.data(PaletteModel::GroupRole).toString(), TextStyle::Caption, tokens().muted);
    right = drawRight(painter, row, right, index.data(PaletteModel::KeysRole).toString(), TextStyle::Mono, tokens().muted);
    const QRect title(glyph.right() + 10, row.y(), right - glyph.right() - 10, row.height());
    drawTitle(painter, title, index.data(Qt::DisplayRole).toString(), index.data(PaletteModel::PlacesRole).value<QList<int>>());
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), QFontMetrics(textFont(TextStyle::Body)).height() + 14};
}

} // namespace leftfold::ui
