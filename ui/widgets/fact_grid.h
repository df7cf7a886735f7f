// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/theme.h"
#include <QWidget>

class QGridLayout;

namespace leftfold::ui {

/// Names on the left, what they are on the right.
class FactGrid : public QWidget {
    Q_OBJECT
public:
    explicit FactGrid(QWidget* parent = nullptr);

    void clear();
    int count() const { return m_rows; }
    /// An empty name continues the fact above.
    void add(const QString& name, QWidget* fact);
    /// A text that can be selected and is cut in the middle where it does not fit.
    void addText(const QString& name, const QString& text, TextStyle style, const QString& toolTip = {});

private:
    QGridLayout* m_grid = nullptr;
    int m_rows = 0;
};

} // namespace leftfold::ui
