// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHeaderView>

namespace leftfold::ui {

/// The quiet names over the columns of a RowTable; the sorted one has an arrow beside its name.
class RowHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RowHeader(QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    QSize sectionSizeFromContents(int section) const override;
};

} // namespace leftfold::ui
