// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/value_tree.h"

namespace leftfold::ui {

class StateTreeDelegate;

/// The state of an aggregate: names, values, and what the last step added, removed and changed, told by ground, sign and word.
class StateTree : public ValueTree {
    Q_OBJECT
public:
    explicit StateTree(QWidget* parent = nullptr);

    /// Where the values begin, for a title above them.
    int valueColumn() const;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    StateTreeDelegate* m_delegate = nullptr;
    bool m_noted = false; ///< there is room for a word beside what changed
};

} // namespace leftfold::ui
