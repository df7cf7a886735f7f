// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/views/live_feed.h"
#include "ui/views/page_description.h"
#include "ui/widgets/log_scroll.h"

class QAction;
class QMenu;
class QPushButton;

namespace leftfold::ui {

class RowTable;

/// What a person has in hand while a log is followed: the switch in the page's head with its menu, the pill that tells how many
/// are new, the word about late commits, and keys for all of it.
class LiveControls : public QObject {
    Q_OBJECT
public:
    LiveControls(Workspace& workspace, EventFeed& feed, RowTable& table, QWidget* page);

    LiveFeed& live() { return m_live; }
    /// For the page's head.
    QWidget* head() const { return m_head; }
    void setDirection(Direction direction);
    /// "following: 214 new"; empty while nobody follows.
    QString remark() const;
    /// Keys, palette entries and what is remembered per store.
    void describe(PageDescription& page);

Q_SIGNALS:
    void remarkChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead(QWidget* page);
    void buildActions(QWidget* page);
    QAction* addAction(const QString& text, const QString& key, void (LiveControls::*run)());
    void toggleFollowing();
    void togglePaused();
    void goToNewest();
    void goToLate();
    void buildChannel();
    void askChannel();
    void count(qint64 added, const std::vector<Position>& late);
    void follow();
    void tell();
    void tellHead();
    void tellPill();
    QString newText() const;
    std::vector<PaletteEntry> paletteEntries();

    EventFeed& m_feed;
    RowTable& m_table;
    LiveFeed m_live;
    LogScroll m_scroll;
    qint64 m_new = 0; ///< that were not in view yet
    std::vector<Position> m_late; ///< not gone to yet
    QWidget* m_head = nullptr;
    QPushButton* m_switch = nullptr;
    QPushButton* m_lateLink = nullptr;
    QMenu* m_menu = nullptr;
    QPushButton* m_pill = nullptr;
    QAction* m_follow = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_newest = nullptr;
    QAction* m_channelMenu = nullptr;
};

} // namespace leftfold::ui
