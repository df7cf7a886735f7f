// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

namespace leftfold::ui {

/// The title of a dock without a title: a strip to grab, whose grip shows when the mouse comes near.
class DockTitle : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {40, 14}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace leftfold::ui
