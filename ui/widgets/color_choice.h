// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

namespace leftfold::ui {

/// One of the ten colours, or none: a row of dots. Left and right choose.
class ColorChoice : public QWidget {
    Q_OBJECT
public:
    explicit ColorChoice(QWidget* parent = nullptr);

    /// Below 0: none.
    int color() const { return m_color; }
    void setColor(int color);
    /// "Blue", "no colour".
    static QString nameOf(int color);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int color);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int at(int x) const;
    void choose(int color);

    int m_color = -1;
};

} // namespace leftfold::ui
