// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/version_list_model.h"
#include "ui/session/version_session.h"
#include "ui/views/page_description.h"
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLayout;
class QListView;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace leftfold::ui {

class BeforeAfterPane;
class EmptyState;
class FieldLinesView;
class MappingFiles;
class NoticeLine;
class SearchField;
class StepsPane;
class TextLabel;

/// The versions of every event type and the mapping between them: what is stored, what the steps make of it, and whether that
/// holds for the whole store.
class VersionsPage : public QWidget {
    Q_OBJECT
public:
    VersionsPage(Workspace& workspace, MappingSession& mapping, VersionSession& versions, QWidget* parent = nullptr);

    PageDescription description();
    /// For the status strip.
    QStringList facts() const;
    /// Asks what to do where another program changed the file; whether the error was that.
    bool takeFailure(const Error& error);

Q_SIGNALS:
    void factsChanged();
    /// Something that the window should tell.
    void told(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    QWidget* buildTypes();
    QWidget* buildCentre();
    QWidget* buildHead();
    QWidget* buildAside();
    void buildKeys();
    void fitText();
    void arrangeHead();
    void connectParts();
    void connectPictures();

    static void clearRow(QLayout* layout);
    std::string chosenField() const;
    void showInventory();
    void showType();
    void showArrows();
    void chooseArrow(std::size_t arrow);
    QString tabName(std::size_t arrow) const;
    int tabWidths(const std::vector<std::size_t>& arrows) const;
    int roomForTabs() const;
    QWidget* arrowTab(std::size_t arrow);
    QWidget* arrowChoice(const std::vector<std::size_t>& arrows);
    void showDocument();
    void showSample();
    void showNotice();
    void takeNotice();
    QString eventless() const;
    std::pair<std::int64_t, std::int64_t> nextArrow() const;
    void traceEvent();
    void showStep();
    void fillMappingMenu(QMenu& menu);
    void fillArrowMenu(QMenu& menu);
    void addArrow(std::int64_t from, std::int64_t to);
    void openArrowMenu(std::size_t arrow, const QPoint& place);
    void fillArrowEdits(QMenu& menu, const MappingArrow& arrow);
    void addType();
    void save();
    bool mayClose();
    void connectFields(const FieldPath& from, const FieldPath& to);
    void openFieldMenu(const FieldPath& field, const QPoint& place);
    void openEvent();
    void nextFailing();
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);
    void chooseMapping();

    Workspace& m_workspace;
    MappingSession& m_mapping;
    VersionSession& m_versions;
    VersionListModel m_types;
    MappingFiles* m_files = nullptr;
    SearchField* m_field = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_centre = nullptr;
    QListView* m_typeList = nullptr;
    QWidget* m_lost = nullptr;
    QVBoxLayout* m_lostRows = nullptr;
    TextLabel* m_title = nullptr;
    QBoxLayout* m_headRows = nullptr;
    QHBoxLayout* m_headRow = nullptr;
    QHBoxLayout* m_tabs = nullptr;
    QPushButton* m_addArrow = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QPushButton* m_mappingMenu = nullptr;
    QPushButton* m_save = nullptr;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_unmapped = nullptr;
    NoticeLine* m_notice = nullptr;
    FieldLinesView* m_lines = nullptr;
    BeforeAfterPane* m_sample = nullptr;
    StepsPane* m_steps = nullptr;
    QStringList m_shownTabs; ///< what the tabs are of
    std::string m_remembered; ///< the mapping that this store was looked at with last
    Latest m_tracing;
    bool m_narrow = true; ///< there is no room for every tool; true at first, or the window could never become small
    bool m_chosen = false; ///< for this store, or by the person
};

} // namespace leftfold::ui
