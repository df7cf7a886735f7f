// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>
#include <string>
#include <vector>

namespace leftfold::ui {

/// What the colours and lines of a chain mean; as many entries as there is room for, all of them in the tool tip.
class ChainLegend : public QWidget {
    Q_OBJECT
public:
    explicit ChainLegend(QWidget* parent = nullptr);

    /// The aggregate types, and which of the rarer signs the chain has.
    void setContent(std::vector<std::string> aggregateTypes, bool hasAbsent, bool hasCycles, bool hasFaults);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Sign { Type, Critical, Absent, Cycle, Fault };
    struct Entry {
        Sign sign;
        QString text;
        std::string type;
    };
    void paintSign(QPainter& painter, const Entry& entry, const QRect& area) const;

    std::vector<Entry> m_entries;
};

} // namespace leftfold::ui
