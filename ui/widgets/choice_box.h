// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QComboBox>

namespace leftfold::ui {

/// A combo box with our chevron, which a style sheet alone cannot colour.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace leftfold::ui
