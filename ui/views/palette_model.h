// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/command_palette.h"
#include "ui/widgets/fuzzy_match.h"
#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace leftfold::ui {

/// The entries that fit what was typed, the best first.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { GroupRole = Qt::UserRole, IconRole, KeysRole, DotRole, PlacesRole };
    using QAbstractListModel::QAbstractListModel;

    void show(const QString& typed, std::vector<PaletteEntry> entries);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    void run(int row) const;

private:
    struct Row {
        PaletteEntry entry;
        FuzzyMatch match;
    };
    std::vector<Row> m_rows;
};

/// Icon or dot, title with the found letters set off, keys, group.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace leftfold::ui
