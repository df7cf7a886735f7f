// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/value_tree.h"
#include <QTimer>

namespace leftfold::ui {

class StateTreeDelegate;

/// The state of an aggregate: names, values, what was added, removed and changed, told by ground, sign and word, and who last wrote
/// each place where the model knows.
class StateTree : public ValueTree {
    Q_OBJECT
public:
    explicit StateTree(QWidget* parent = nullptr);

    /// Where the values begin, and where the writers end, for titles above them. Nothing: of the writers there is at most the version.
    int valueColumn() const;
    std::optional<int> writersEnd() const;
    /// Makes the place current and brings it into view; whether there is such a place.
    bool goTo(const JsonPointer& place);
    /// Rows that can be seen now, from the top; so many at most.
    std::vector<QModelIndex> seenRows(int most) const;

Q_SIGNALS:
    /// The step that wrote a place was clicked, or asked for by key.
    void writerAsked(const QModelIndex& index);
    /// Who wrote it before that.
    void previousAsked(const QModelIndex& index);
    void pinAsked(const QModelIndex& index);
    void touchesAsked(const QModelIndex& index);
    void scrolled();

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void fitColumns();
    void measure();
    void drawChange(QPainter* painter, const QRect& row, const QModelIndex& index) const;

    StateTreeDelegate* m_delegate = nullptr;
    QTimer m_fit;
    int m_keyWish = 0; ///< pixels, both
    int m_valueWish = 0;
    bool m_noted = false; ///< there is room for a word beside what changed
};

} // namespace leftfold::ui
