// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/state_tree_model.h"
#include "ui/widgets/badges.h"
#include <QStyledItemDelegate>
#include <optional>

namespace leftfold::ui {

/// What a change looks like and is called; nothing where nothing changed.
struct ChangeLook {
    Tone tone = Tone::Neutral;
    QString sign; ///< + − ~
    QString word;
};
std::optional<ChangeLook> changeLook(PlaceChange change);

/// Paints a place of a state: its name, and its value beside it.
class StateTreeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Kept free at the right of every value, and of a changed one too for the word that says how.
    void setRooms(int end, int note) {
        m_endRoom = end;
        m_noteRoom = note;
    }

private:
    int m_endRoom = 0;
    int m_noteRoom = 0;
};

} // namespace leftfold::ui
