// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/page_description.h"
#include <QFrame>
#include <QPointer>

namespace leftfold::ui {

/// What `?` shows: the keys of a page and those that work everywhere. Any key or click closes it.
class KeysSheet : public QFrame {
    Q_OBJECT
public:
    KeysSheet(const QString& page, const std::vector<PageKey>& keys, QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QPointer<QWidget> m_before; ///< gets the focus back
};

void showKeysSheet(QWidget* window, const QString& page, const std::vector<PageKey>& keys);

} // namespace leftfold::ui
