// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/query_cost.h"
#include <QWidget>

class QPushButton;

namespace leftfold::ui {

class TextLabel;

/// Says that a filter reads the whole store, and which index would help; invisible while there is nothing to say.
class CostBar : public QWidget {
    Q_OBJECT
public:
    explicit CostBar(QWidget* parent = nullptr);

    using QWidget::show;
    void show(const QueryCost& cost);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_sentence = nullptr;
    QPushButton* m_copy = nullptr;
    QString m_remedy;
};

} // namespace leftfold::ui
