// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/facet_tally.h"
#include <QListWidget>
#include <set>

namespace leftfold::ui {

/// The values of one facet with their counts as thin bars. A click (or Enter) asks for a value, a click with Alt (or X) for all
/// but it, as the menu does.
class FacetList : public QListWidget {
    Q_OBJECT
public:
    /// Whether the values are aggregate types, which have colours.
    enum class Dots { None, AggregateTypes };

    FacetList(const QString& name, Dots dots, QWidget* parent = nullptr);

    /// `chosen` and `excluded`: values that the filter asks for, or leaves out; they stand there although nothing counts.
    void show(const Facet& facet, const std::set<std::string>& chosen, const std::set<std::string>& excluded);
    using QWidget::show;

    static constexpr int CountRole = Qt::UserRole + 1;
    static constexpr int ShareRole = Qt::UserRole + 2; ///< of the highest count, 0 to 1
    static constexpr int MarkRole = Qt::UserRole + 3; ///< `Mark`
    static constexpr int ColorRole = Qt::UserRole + 4; ///< of the dot
    enum Mark { Unmarked, Chosen, Excluded };

Q_SIGNALS:
    /// `exclude`: the events without it are wanted. Again for a value that is marked so: the mark is to go.
    void picked(const std::string& value, bool exclude);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void add(const FacetValue& value, std::int64_t most, Mark mark);
    void pick(const QListWidgetItem* item, bool exclude);

    Dots m_dots;
};

} // namespace leftfold::ui
