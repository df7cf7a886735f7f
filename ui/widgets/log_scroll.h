// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

namespace leftfold::ui {

class RowTable;

/// Keeps what is read in its place while a log grows, at the top or below; at the newest end, and with nothing chosen there,
/// the table runs along. For a table that has its model.
class LogScroll : public QObject {
    Q_OBJECT
public:
    enum class Newest { First, Last };

    explicit LogScroll(RowTable& table, QObject* parent = nullptr);

    void setNewest(Newest newest);
    Newest newest() const { return m_newest; }
    /// Only while the log is followed does the table run along.
    void setFollowing(bool following);
    bool runsAlong() const { return m_following && m_along; }
    /// Whether the newest row is in view.
    bool seesNewest() const;
    /// Shows the newest end, chooses nothing, and runs along from then on.
    void goToNewest();

Q_SIGNALS:
    /// The view was moved, by whomever.
    void moved();

private:
    int newestRow() const;
    void hold();
    void takeRows(int first, int last);
    void scroll();
    void choose(int row);

    RowTable& m_table;
    Newest m_newest = Newest::Last;
    bool m_following = false;
    bool m_along = false;
    bool m_placing = false; ///< the bar moves by our own hand
    int m_top = -1; ///< the first row in view before rows come
    int m_value = 0; ///< of the bar then
};

} // namespace leftfold::ui
