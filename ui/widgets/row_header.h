// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHeaderView>
#include <utility>
#include <vector>

namespace leftfold::ui {

/// The quiet names over the columns of a RowTable; the sorted one has an arrow beside its name.
class RowHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RowHeader(QWidget* parent = nullptr);

    /// The first so many columns, as they are seen, stay where they are when the others scroll sideways.
    void setPinned(int count);
    int pinned() const { return m_pinned; }
    /// How far a place in the viewport is from where its column would be without pins; 0 outside of pinned columns.
    int pinShift(int x) const;
    /// The pinned columns and their places in the viewport, while others are scrolled below them; else none.
    std::vector<std::pair<int, QRect>> pinnedSections() const;
    /// The column at that place, pinned or not.
    int columnAt(int x) const { return logicalIndexAt(x - pinShift(x)); }

protected:
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    QSize sectionSizeFromContents(int section) const override;

private:
    int pinnedWidth() const;

    int m_pinned = 0;
    int m_pressShift = 0; ///< of the place where the mouse was pressed, until it is released
};

} // namespace leftfold::ui
