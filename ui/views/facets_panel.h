// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/time_range.h"
#include "ui/views/facet_feed.h"
#include <QWidget>

class QHBoxLayout;

namespace leftfold::ui {

class FacetList;
class TextLabel;
class TimeRangeChart;

/// What the filtered log is made of: how it falls over time, its types, aggregate types and schema versions. What is picked here
/// becomes part of the window's filter. It counts only while it is seen.
class FacetsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FacetsPanel(Workspace& workspace, QWidget* parent = nullptr);

    bool isCounting() const { return m_feed.isCounting(); }

Q_SIGNALS:
    void failed(const leftfold::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Column {
        EventField field;
        FacetList* list = nullptr;
        TextLabel* caption = nullptr;
        QString title;
    };

    void buildTimes(QHBoxLayout* row);
    void buildList(QHBoxLayout* row, EventField field, const QString& title, int stretch);
    void restart();
    void draw();
    void drawList(const Column& column, const Facet& facet);
    void tellTimes(int bucket);
    QString placeText(Instant instant) const;
    void pick(EventField field, const std::string& value, bool exclude);
    void chooseRange(const TimeRange& range);
    void setFilter(const std::optional<Expression>& expression);
    std::optional<Expression> expression() const;

    Workspace& m_workspace;
    FacetFeed m_feed;
    TimeRangeChart* m_times = nullptr;
    TextLabel* m_timesCaption = nullptr;
    TextLabel* m_from = nullptr;
    TextLabel* m_to = nullptr;
    std::vector<Column> m_columns;
    bool m_behind = true; ///< the filter or the store changed while nobody looked
};

} // namespace leftfold::ui
