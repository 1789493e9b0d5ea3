// Cockpit's page of tasks asks for all tasks at once, which nobody may: complaints are hidden case by case. The groups'
// figures come from the tasks that the person may see.
async function read(path) {
  const [, root, engine] = location.pathname.match(/^(.*)\/app\/cockpit\/([^/]+)\//);
  const answer = await fetch(`${root}/api/engine/engine/${engine}/${path}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

async function openTasksByGroup() {
  const groups = await read('group?sortBy=name&sortOrder=asc');
  const counts = await Promise.all(groups.map(({ id }) =>
    read(`task/count?includeAssignedTasks=true&candidateGroup=${encodeURIComponent(id)}`)));
  return groups.map(({ id }, index) => ({ groupName: id, taskCount: counts[index].count })).filter(row => row.taskCount);
}

angular.module('cam.cockpit').config(['$provide', provide => {
  provide.decorator('camAPI', ['$delegate', '$rootScope', (api, scope) => {
    const report = {
      countByCandidateGroup: done => openTasksByGroup().then(
        rows => scope.$applyAsync(() => done(null, rows)), error => scope.$applyAsync(() => done(error)))
    };
    const resource = api.resource;
    api.resource = function (name) { return name === 'task-report' ? report : resource.call(this, name); };
    return api;
  }]);
}]);

export default [];
