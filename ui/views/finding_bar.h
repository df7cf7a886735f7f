// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_findings.h"
#include <QWidget>
#include <map>
#include <optional>

class QAbstractButton;
class QHBoxLayout;

namespace leftfold::ui {

class TextLabel;

/// One badge for each kind of fault in a chain.
class FindingBadges : public QWidget {
    Q_OBJECT
public:
    explicit FindingBadges(QWidget* parent = nullptr);
    void setFindings(const std::vector<ChainFinding>& findings);
    /// Several findings take one word each; one alone keeps its words.
    void setShort(bool on);
    std::vector<QAbstractButton*> buttons() const;
    /// Asks for the fault that was asked for last, or for the first one.
    void next();

Q_SIGNALS:
    void faultAsked(leftfold::ChainFault fault);

private:
    void follow();

    QHBoxLayout* m_row = nullptr;
    void ask(ChainFault fault);

    std::map<ChainFault, int> m_counts;
    std::optional<ChainFault> m_asked;
    bool m_short = false;
};

/// What was found, why it matters, and the events that show it, one after the other. Hidden until it is asked for.
class FindingBar : public QWidget {
    Q_OBJECT
public:
    explicit FindingBar(QWidget* parent = nullptr);

    /// The findings of that fault, from the first one; asked again, the next one.
    void show(ChainFault fault, const std::vector<ChainFinding>& findings);
    void dismiss();

Q_SIGNALS:
    void nodeAsked(int node);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void next();
    void present();

    std::vector<ChainFinding> m_findings;
    std::size_t m_finding = 0;
    std::size_t m_node = 0;
    TextLabel* m_sentence = nullptr;
    TextLabel* m_meaning = nullptr;
    TextLabel* m_place = nullptr;
    QAbstractButton* m_next = nullptr;
};

} // namespace leftfold::ui
