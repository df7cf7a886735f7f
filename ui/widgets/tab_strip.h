// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QButtonGroup;

namespace leftfold::ui {

/// A row of flat tabs (State, Text, Compare); exactly one is chosen. Arrow keys walk it.
class TabStrip : public QWidget {
    Q_OBJECT
public:
    explicit TabStrip(const QStringList& names, QWidget* parent = nullptr);

    /// At the end; returns its index.
    int addTab(const QString& name);
    int count() const;
    int current() const;
    void setCurrent(int index);
    /// To the next one that is shown and enabled, with the focus.
    void walk(int by);
    void setTabEnabled(int index, bool enabled);
    void setTabVisible(int index, bool visible);

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup* m_group = nullptr;
};

} // namespace leftfold::ui
