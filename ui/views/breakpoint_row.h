// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/breakpoints.h"
#include <QWidget>

class QCheckBox;
class QMenu;

namespace leftfold::ui {

class TextLabel;

/// One breakpoint: on or off, what it is about, how often it stops a run of this history; its menu changes when it stops.
class BreakpointRow : public QWidget {
    Q_OBJECT
public:
    explicit BreakpointRow(const Breakpoint& breakpoint, QWidget* parent = nullptr);

    /// Nothing: not known yet.
    void setStops(const std::optional<std::vector<std::size_t>>& stops);

    /// When it stops, in words: `at the 3rd time`; empty: always.
    static QString ruleText(const Breakpoint& breakpoint);

Q_SIGNALS:
    void changed(const leftfold::Breakpoint& breakpoint);
    void removeAsked();

private:
    void fillMenu(QMenu& menu);
    void addRules(QMenu& menu, HitRule::Kind kind);
    void choose(HitRule rule);
    void askCount(HitRule::Kind kind);

    Breakpoint m_breakpoint;
    QCheckBox* m_on = nullptr;
    TextLabel* m_hits = nullptr;
};

} // namespace leftfold::ui
