// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/chain_rows_view.h"

namespace leftfold::ui {

/// The chain as an indented list: event, aggregate, time since the cause, time.
class ChainTreeView : public ChainRowsView {
    Q_OBJECT
public:
    explicit ChainTreeView(QWidget* parent = nullptr);

protected:
    void paintHead(QPainter& painter, const QRect& area) override;
    void paintRow(QPainter& painter, int row, const QRect& area) override;
    int nameWidth() const override;

private:
    /// Columns from left to right; narrow views have fewer.
    struct Columns {
        QRect name, aggregate, latency, time;
    };
    Columns columnsOf(const QRect& area) const;
};

} // namespace leftfold::ui
