// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/chain_diagram.h"

namespace leftfold::ui {

/// A chain row by row below a line of column names: the ground that tree and timeline stand on. However deep a chain is, the
/// rows that are seen are indented from the shallowest of them.
class ChainRowsView : public ChainDiagram {
    Q_OBJECT
public:
    using ChainDiagram::ChainDiagram;

    /// The first row that is seen and the one behind the last.
    std::pair<int, int> seenRows() const;
    void scrollToRow(int row);

Q_SIGNALS:
    /// Other rows are seen, or others of them.
    void seenChanged();

protected:
    virtual void paintHead(QPainter& painter, const QRect& area) = 0;
    virtual void paintRow(QPainter& painter, int row, const QRect& area) = 0;
    /// How much room names have, for their indents.
    virtual int nameWidth() const = 0;

    int headHeight() const;
    /// Square, sign to open and close, and name; guides lead to them from the causes.
    void paintName(QPainter& painter, int row, const QRect& area) const;

    int rowAt(const QPointF& place) const override;
    QRectF rowRect(int row) const override;
    void bringIntoView(int row) override;
    void arranged(bool anew) override;
    void paint(QPainter& painter, const QRect& dirty) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void measure();
    void measureIndents();
    int indentOf(int row) const;
    void paintGuides(QPainter& painter, int row, const QRect& area) const;

    int m_shallowest = 0;
    double m_step = 16;
};

} // namespace leftfold::ui
