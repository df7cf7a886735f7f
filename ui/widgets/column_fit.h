// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHeaderView>
#include <map>

namespace leftfold::ui {

/// Gives a table's columns the room that there is: each between what it needs and what it likes, those that can be missed away
/// where it is tight, the last the rest. Only until somebody else gives one a width: then they stay.
class ColumnFit : public QObject {
    Q_OBJECT
public:
    struct Wish {
        int needs = 0; ///< pixels, both
        int likes = 0;
        bool canGo = false; ///< it may be hidden, the last of these first
        bool whole = false; ///< nothing between the two is of use
    };

    explicit ColumnFit(QHeaderView& header);

    /// By logical index. A column without a wish keeps its width.
    void setWishes(std::map<int, Wish> wishes, Wish rest);
    void fit();
    /// Shows again what was hidden for want of room, so that widths can be kept; `fit` hides it again.
    void showAll();
    bool isDrawn() const { return m_drawn; }
    void setDrawn(bool drawn);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void noteWidth(int column, int before, int now);
    int restColumn() const;
    int fixedRoom() const;
    bool has(int column) const;
    void hideWhatCanGo(int room);
    int needed() const;
    void share(int room);

    QHeaderView& m_header;
    std::map<int, Wish> m_wishes;
    Wish m_rest;
    std::vector<int> m_away; ///< hidden for want of room
    bool m_drawn = false;
    bool m_fitting = false;
};

} // namespace leftfold::ui
